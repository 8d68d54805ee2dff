import type { Chapter } from './write-pdf.ts';
import type { SampleApplication } from './services.ts';

const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;

/** 디지털서비스 개요서: what it is, what it does, how it is built, who uses it. */
export function overviewChapters({ row, theme, monthlyPrice }: SampleApplication): readonly Chapter[] {
  return [
    {
      title: '서비스 개요',
      paragraphs: [
        theme.overview,
        `본 서비스는 ${theme.type}(${theme.detail})로 신청하며, 제공자 구분은 ${row['제공자구분']}입니다. 국가기관등이 별도의 구축 없이 이용할 수 있도록 표준 기능과 이용 절차를 갖추었습니다.`,
      ],
      table: [
        ['항목', '내용'],
        ['서비스명', theme.service],
        ['신청기업', theme.applicant],
        ['서비스유형', `${theme.type} · ${theme.detail}`],
        ['기업구분', row['기업구분'] ?? ''],
      ],
    },
    {
      title: '주요 기능',
      paragraphs: ['이용기관이 실제로 쓰는 기능을 업무 순서에 따라 정리하면 다음과 같습니다.'],
      bullets: theme.functions.map((each) => `${each}: 권한에 따라 사용하며 사용 이력이 남습니다.`),
    },
    {
      title: '구성',
      paragraphs: ['이용자는 표준 웹브라우저로 접속하며, 응용 영역과 자료 영역은 서로 다른 구역에 둡니다.'],
      figure: ['이용기관', '접속 관문', '응용 영역', '자료 영역'],
    },
    {
      title: '가격',
      paragraphs: ['가격은 부가가치세를 포함하며 최소 계약 기간은 1개월입니다.'],
      table: [
        ['구분', '단위', '월 이용료'],
        ['기본형', '기관당', won(monthlyPrice)],
        ['확장형', '기관당', won(monthlyPrice * 2)],
        ['맞춤형', '협의', won(monthlyPrice * 3)],
      ],
    },
    {
      title: '도입 효과와 실적',
      paragraphs: [
        '시범 이용 기관에서 업무 처리 시간이 줄고 자료의 재사용이 늘었습니다. 수치는 이용기관과 함께 측정한 것으로 원자료를 요청하면 제공합니다.',
      ],
      bullets: ['업무 처리 시간 단축', '중복 입력 감소', '장애 대응 시간 단축'],
    },
  ];
}

/** 상세규격서: security, operation, support in figures. */
export function specificationChapters({ row, theme }: SampleApplication): readonly Chapter[] {
  const certified = row['CSAP종류']
    ? `보안인증(CSAP) ${row['CSAP종류']} ${row['CSAP등급']}등급을 보유하며 인증범위는 ${row['CSAP범위']}, 유효기간은 ${row['CSAP시작일']}부터 ${row['CSAP만료일']}까지입니다.`
    : '지원서비스로서 보안인증(CSAP) 대상이 아니며, 인증받은 클라우드 위에서 작업합니다.';
  return [
    {
      title: '보안',
      paragraphs: [theme.security, certified],
      bullets: ['접근 통제와 다중 인증', '전송·저장 구간 암호화', '취약점 점검 분기 1회', '침해사고 대응 절차'],
    },
    {
      title: '운영 안정성',
      paragraphs: [
        `약정 가용률은 ${row['SLA가용률']}이며 지난 12개월의 실적은 약정을 웃돌았습니다.`,
        `백업과 재해복구: ${row['백업및재해복구']}.`,
      ],
      table: [
        ['지표', '약정', '측정 방법'],
        ['가용률', row['SLA가용률'] ?? '', '월간 중단 시간'],
        ['복구 시간', '4시간', '모의훈련'],
        ['응답 시간', '3초', '외부 측정'],
      ],
    },
    {
      title: '자료의 위치',
      paragraphs: [`데이터센터는 ${row['데이터센터위치']}에 있으며 자료는 국내에만 저장합니다.`],
    },
    {
      title: '지원 체계',
      paragraphs: [
        `지원 시간은 ${row['지원시간']}입니다. 담당자는 ${row['담당자']}이며 전화와 전자우편으로 접수합니다.`,
      ],
      bullets: ['접수 30분 안에 첫 응답', '긴급 장애 4시간 안에 조치', '분기별 이용 교육'],
    },
  ];
}

/** 서비스 수준 협약 (SLA), short. */
export function agreementChapters({ row }: SampleApplication): readonly Chapter[] {
  return [
    {
      title: '서비스 수준',
      paragraphs: [
        `제공자는 월 가용률 ${row['SLA가용률']} 이상을 약정합니다. 미달하면 해당 월 이용료의 일부를 돌려줍니다.`,
      ],
      table: [
        ['월 가용률', '환급률'],
        ['약정 미만', '10%'],
        ['99% 미만', '25%'],
        ['95% 미만', '100%'],
      ],
    },
    {
      title: '책임과 종료',
      paragraphs: ['계약이 끝나면 이용기관의 자료를 표준 형식으로 돌려주고 30일 뒤 파기하며, 파기 확인서를 드립니다.'],
    },
  ];
}
