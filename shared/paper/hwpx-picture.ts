import { unitsOf } from './hwpx-looks.ts';

/** How wide a QR code is printed, in millimetres. */
export const qrMillimetres = 32;
/** HWPUNIT of a pixel at 96 a inch, in which a picture's own size is given. */
const pixel = 75;

/** A square picture of BinData that stands in the line like a letter. `modules` is its side, four pixels each. */
export function hwpxPicture(number: number, modules: number): string {
  const side = unitsOf(qrMillimetres);
  const own = modules * 4 * pixel;
  const scale = (side / own).toFixed(6);
  const still = 'e2="0" e3="0" e4="0"';
  return `<hp:pic id="${number}" zOrder="${number}" numberingType="PICTURE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" href="" groupLevel="0" instid="${number}" reverse="0"><hp:offset x="0" y="0"/><hp:orgSz width="${own}" height="${own}"/><hp:curSz width="${side}" height="${side}"/><hp:flip horizontal="0" vertical="0"/><hp:rotationInfo angle="0" centerX="${side >> 1}" centerY="${side >> 1}" rotateimage="1"/><hp:renderingInfo><hc:transMatrix e1="1" ${still} e5="1" e6="0"/><hc:scaMatrix e1="${scale}" ${still} e5="${scale}" e6="0"/><hc:rotMatrix e1="1" ${still} e5="1" e6="0"/></hp:renderingInfo><hp:imgRect><hc:pt0 x="0" y="0"/><hc:pt1 x="${own}" y="0"/><hc:pt2 x="${own}" y="${own}"/><hc:pt3 x="0" y="${own}"/></hp:imgRect><hp:imgClip left="0" right="${own}" top="0" bottom="${own}"/><hp:inMargin left="0" right="0" top="0" bottom="0"/><hp:imgDim dimwidth="${own}" dimheight="${own}"/><hc:img binaryItemIDRef="image${number}" bright="0" contrast="0" effect="REAL_PIC" alpha="0"/><hp:effects/><hp:sz width="${side}" widthRelTo="ABSOLUTE" height="${side}" heightRelTo="ABSOLUTE" protect="0"/><hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/><hp:outMargin left="0" right="0" top="0" bottom="0"/><hp:shapeComment>QR</hp:shapeComment></hp:pic>`;
}
