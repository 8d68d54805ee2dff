/** The part of saxen (a SAX parser without types) that is used here. It knows XML's five entities and characters by number, no others. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag' | 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (value: string, decode: Decode) => void): this;
    on(event: 'cdata' | 'attention', listener: (value: string) => void): this;
    on(event: 'error', listener: (failure: Error) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
