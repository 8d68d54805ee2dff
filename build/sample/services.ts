import { createRandom } from './random.ts';

/** A made-up application: the table's columns by header, and what its documents talk about. */
export interface SampleApplication {
  readonly number: string;
  readonly row: Readonly<Record<string, string>>;
  readonly service: string;
  readonly applicant: string;
  readonly theme: Theme;
  readonly monthlyPrice: number;
}

interface Theme {
  readonly service: string;
  readonly applicant: string;
  readonly type: string;
  readonly detail: string;
  readonly overview: string;
  readonly functions: readonly string[];
  readonly security: string;
  readonly csap: readonly [kind: string, grade: string, scope: string] | null;
}

/** Fictional firms and services; the examples the scheme itself speaks of are among them (의료영상 판독보조, 지능형 관제). */
const themes: readonly Theme[] = [
  {
    service: '한빛 의료영상 판독보조',
    applicant: '주식회사 온누리메디랩',
    type: '융합서비스',
    detail: '인공지능(AI) 의료영상',
    overview:
      '흉부 방사선 영상과 컴퓨터단층촬영 영상에서 이상 의심 부위를 표시하여 판독의의 판단을 돕는 클라우드 기반 인공지능 판독보조 서비스입니다. 판독 결과는 의사가 확정하며, 영상은 가명처리한 뒤 분석합니다.',
    functions: [
      '영상 전송과 가명처리',
      '이상 의심 부위 표시와 확신도',
      '판독 우선순위 정렬',
      '의료영상저장전송시스템(PACS) 연계',
      '판독 이력과 감사 기록',
    ],
    security: '영상은 전송 구간과 저장 구간 모두 암호화하고, 분석이 끝난 원본은 24시간 안에 파기합니다.',
    csap: ['SaaS 표준', '중', '판독보조 포털 및 분석 엔진'],
  },
  {
    service: '지킴이 지능형 관제',
    applicant: '주식회사 푸른눈테크',
    type: '융합서비스',
    detail: '인공지능(AI) 영상관제',
    overview:
      '지방자치단체의 영상정보처리기기 영상에서 쓰러짐, 배회, 침수, 화재 연기를 찾아 관제원에게 알리는 지능형 관제 서비스입니다. 얼굴 인식은 하지 않으며, 사건 구간만 보관합니다.',
    functions: [
      '실시간 상황 탐지와 알림',
      '관제 화면 순환 추천',
      '사건 구간 검색',
      '탐지 성능 점검 도구',
      '개인정보 가림 처리',
    ],
    security: '원본 영상은 기관의 망 안에 두고, 탐지에 필요한 특징값만 클라우드로 보냅니다.',
    csap: ['SaaS 표준', '중', '관제 분석 서버와 운영 화면'],
  },
  {
    service: '누리터 서버 가상화',
    applicant: '누리터클라우드 주식회사',
    type: 'IaaS',
    detail: '서버·저장장치·네트워크',
    overview: '공공기관 전용 영역에서 가상서버, 블록·오브젝트 저장장치, 가상 사설망을 제공하는 기반시설 서비스입니다.',
    functions: [
      '가상서버 생성과 확장',
      '블록·오브젝트 저장장치',
      '가상 사설망과 방화벽',
      '자동 백업과 복구',
      '사용량 통보와 한도',
    ],
    security: '공공 전용 영역을 물리적으로 분리하고, 관리 접속은 다중 인증과 접속 기록을 거칩니다.',
    csap: ['IaaS', '중', '공공 전용 영역 전체'],
  },
  {
    service: '바른하늘 공공 클라우드',
    applicant: '주식회사 바른하늘',
    type: 'IaaS',
    detail: '서버·저장장치',
    overview:
      '두 곳의 데이터센터를 묶어 재해에도 이어지는 기반시설 서비스로, 업무 등급에 따라 이중화 수준을 고를 수 있습니다.',
    functions: [
      '이중 데이터센터 가상서버',
      '실시간 복제 저장장치',
      '재해복구 모의훈련',
      '전용 회선 연계',
      '이용요금 예측',
    ],
    security: '저장 자료는 기관별 열쇠로 암호화하며 열쇠는 기관이 직접 관리할 수 있습니다.',
    csap: ['IaaS', '상', '이중 데이터센터 구성 전체'],
  },
  {
    service: '이음 개발운영 플랫폼',
    applicant: '주식회사 이음소프트',
    type: 'PaaS',
    detail: '개발·배포·운영 환경',
    overview:
      '소스 관리부터 빌드, 시험, 배포, 관찰까지 한곳에서 다루는 개발운영 플랫폼입니다. 전자정부 표준 프레임워크를 지원합니다.',
    functions: ['소스 관리와 검토', '자동 빌드와 시험', '무중단 배포', '로그·지표 관찰', '보안 취약점 점검'],
    security: '빌드는 격리된 환경에서 수행하고 산출물에 전자서명을 붙입니다.',
    csap: ['SaaS 표준', '중', '플랫폼 관리 영역'],
  },
  {
    service: '맑은편지 공공메일',
    applicant: '주식회사 맑은편지',
    type: 'SaaS',
    detail: '전자우편',
    overview: '기관 도메인으로 쓰는 전자우편 서비스로 대용량 첨부, 승인 발송, 악성 첨부 차단을 제공합니다.',
    functions: ['웹·모바일 전자우편', '승인 발송과 회수', '악성 첨부 차단', '기록물 이관', '조직도 연계'],
    security: '수신 첨부는 격리된 환경에서 열어 본 뒤 전달하며, 보관 자료는 기관별로 분리합니다.',
    csap: ['SaaS 표준', '중', '전자우편 서비스 전체'],
  },
  {
    service: '함께해 업무협업',
    applicant: '함께해랩 주식회사',
    type: 'SaaS',
    detail: '협업',
    overview: '업무 대화, 일정, 문서 공동편집, 화상회의를 하나로 묶은 협업 서비스입니다.',
    functions: ['업무 대화방', '문서 공동편집', '일정과 할 일', '화상회의와 기록', '외부 협력자 초대'],
    security: '외부 공유는 만료일과 열람 기록을 남기며, 관리자가 언제든 거둘 수 있습니다.',
    csap: ['SaaS 간편', '하', '협업 포털'],
  },
  {
    service: '똑바로 전자결재',
    applicant: '주식회사 서로결재',
    type: 'SaaS',
    detail: '전자결재',
    overview:
      '기안부터 결재, 시행, 보관까지 행정업무 규정에 맞춘 전자결재 서비스입니다. 개방형 문서 형식을 지원합니다.',
    functions: [
      '기안 서식과 결재선',
      '대결·전결·협조',
      '시행과 문서유통 연계',
      '기록물 이관 자료 생성',
      '휴대기기 결재',
    ],
    security: '결재 문서는 변경 이력을 남기고, 열람 권한은 보안 등급에 따릅니다.',
    csap: ['SaaS 표준', '중', '전자결재 서비스 전체'],
  },
  {
    service: '물어봐 설문조사',
    applicant: '주식회사 물음표연구소',
    type: 'SaaS',
    detail: '설문·여론조사',
    overview: '시민 설문과 직원 만족도 조사를 만들고 모아 분석하는 서비스로, 접근성을 갖춘 서식을 제공합니다.',
    functions: ['문항 설계와 분기', '다국어·점자 출력 서식', '응답 중복 방지', '실시간 집계', '원자료 내려받기'],
    security: '응답자 식별정보는 응답과 분리해 보관하고 조사 종료 30일 뒤 파기합니다.',
    csap: ['SaaS 간편', '하', '설문 작성·응답 포털'],
  },
  {
    service: '척척 민원 상담',
    applicant: '주식회사 바로답',
    type: 'SaaS',
    detail: '민원 상담 자동응답',
    overview:
      '자주 묻는 민원을 자동으로 안내하고 상담원에게 이어 주는 민원 상담 서비스입니다. 답변마다 근거 문서를 함께 보여 줍니다.',
    functions: ['민원 자동 안내', '근거 문서 표시', '상담원 연결', '상담 품질 점검', '지식 문서 관리'],
    security: '상담 내용의 개인정보는 저장 전에 가려지며 학습에 쓰지 않습니다.',
    csap: ['SaaS 표준', '중', '상담 포털과 관리 화면'],
  },
  {
    service: '든든 클라우드 이전 지원',
    applicant: '주식회사 옮김컨설팅',
    type: '지원서비스',
    detail: '마이그레이션',
    overview:
      '기존 전산실의 업무시스템을 분석하여 클라우드로 옮기는 이전 지원 서비스입니다. 이전 전후의 성능과 자료 일치를 확인합니다.',
    functions: ['현황 분석과 이전 계획', '자료 이전과 대조 검증', '병행 운영', '이전 후 안정화', '담당자 교육'],
    security: '이전 자료는 암호화해 옮기고 작업 단말은 반출입을 통제합니다.',
    csap: null,
  },
  {
    service: '살펴봄 운영관리',
    applicant: '살펴봄매니지드 주식회사',
    type: '지원서비스',
    detail: '운영관리(MSP)·컨설팅',
    overview: '여러 클라우드를 쓰는 기관을 위해 비용, 보안, 장애를 함께 살피는 운영관리 서비스입니다.',
    functions: ['통합 관찰과 장애 대응', '비용 분석과 절감', '보안 설정 점검', '월간 운영 보고', '전문가 상담'],
    security: '관리 계정은 기관이 발급하고 회수하며 모든 작업을 기록합니다.',
    csap: null,
  },
];

/** `dossiers` applications for November 2026, the first twelve one of each theme, later ones variations. */
export function sampleApplications(dossiers: number, seed: number): readonly SampleApplication[] {
  const random = createRandom(seed);
  return Array.from({ length: dossiers }, (_, index) => {
    const base = themes[index % themes.length];
    if (!base) throw new Error('there are no themes');
    const round = Math.floor(index / themes.length);
    const theme =
      round === 0
        ? base
        : {
            ...base,
            service: `${base.service} ${round + 1}호`,
            applicant: base.applicant.replace('주식회사', `주식회사 제${round + 1}`),
          };
    const number = `2026-11-${String(index + 1).padStart(3, '0')}`;
    const monthlyPrice = random.whole(12, 480) * 10_000;
    const from = `202${random.whole(3, 5)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
    const [kind, grade, scope] = theme.csap ?? ['', '', ''];
    const slug = `service${index + 1}`;
    const row = {
      접수번호: number,
      서비스명: theme.service,
      신청기업: theme.applicant,
      사업자등록번호: `${random.whole(100, 899)}-${random.whole(10, 99)}-${random.whole(10000, 99999)}`,
      기업구분: random.pick(['중소', '중소', '중소', '중견']),
      제공자구분: random.pick(['원 제공자', '원 제공자', '중개 제공자']),
      서비스유형: theme.type,
      세부유형: theme.detail,
      서비스개요: theme.overview,
      CSAP종류: kind,
      CSAP등급: grade,
      CSAP범위: scope,
      CSAP시작일: theme.csap ? from : '',
      CSAP만료일: theme.csap ? `${Number(from.slice(0, 4)) + 5}${from.slice(4)}` : '',
      신용평가등급: random.pick(['BB+', 'BBB-', 'BBB', 'A-', 'BB0']),
      신용평가일: `2026-${String(random.whole(3, 6)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`,
      부정당제재: '없음',
      SLA가용률: random.pick(['99.9%', '99.95%', '99.5%']),
      데이터센터위치: random.pick(['경기도 성남시', '강원특별자치도 춘천시', '부산광역시 강서구', '광주광역시 북구']),
      백업및재해복구: random.pick([
        '하루 1회 전체 백업, 다른 지역에 30일 보관',
        '한 시간마다 증분 백업, 재해복구 목표 4시간',
        '실시간 복제와 월 1회 복구 훈련',
      ]),
      지원시간: random.pick(['평일 09:00~18:00', '연중무휴 24시간', '평일 08:00~20:00, 긴급 24시간']),
      담당자: random.pick(['김하늘', '이도윤', '박서연', '최민준', '정예린', '강지후']),
      연락처: `02-0000-${String(random.whole(1000, 9999))}`,
      이메일: `contact@${slug}.example`,
    };
    return { number, row, service: theme.service, applicant: theme.applicant, theme, monthlyPrice };
  });
}
