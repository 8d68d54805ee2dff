/** Where the registry is reached, and a new address for it. */
export const transport = {
  reach: ['등록소를 쓸 곳', 'Who reaches the registry'],
  'reach-loopback': ['이 PC에서만', 'This PC only'],
  'reach-lan': ['회의실 LAN', 'Meeting-room LAN'],
  'reach-loopback-help': ['다른 PC에서는 연결할 수 없습니다.', 'No other computer can connect.'],
  'reach-lan-help': [
    '같은 네트워크의 위원이 암호화된 연결로 참여합니다. 초대장에 이 PC의 주소와 인증서 지문이 들어갑니다.',
    'Members on the same network connect, encrypted. The invitation carries this PC’s address and the certificate’s pin.',
  ],
  'moved-title': ['이 PC의 주소가 바뀌었습니다', 'The address of this PC has changed'],
  'moved-next': [
    '위원은 이전 주소로 연결할 수 없습니다. 초대장을 다시 보여 위원에게 보내십시오.',
    'Members cannot connect at the old address. Show the invitation again and send it to them.',
  ],
  'update-title': ['등록소 주소 바꾸기', 'Change the registry’s address'],
  'update-intro': [
    '사무국이 보낸 새 초대장을 붙여 넣습니다. 같은 등록소의 것만 받으며, 주소와 인증서 지문만 바뀝니다.',
    'Paste the new invitation from the secretariat. Only one of the same registry is taken; only address and pin change.',
  ],
  update: ['주소 바꾸기', 'Change the address'],
  updated: ['주소를 바꾸었습니다', 'The address was changed'],
} as const;
