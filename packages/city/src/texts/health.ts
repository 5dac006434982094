import { type CategoryTexts, grievance, help, inquiry, praise, urgent } from './case.js';

export const health: CategoryTexts = {
  'health-visit': [
    grievance(
      ['{hospital}挂号难候诊时间长', '{hospital}号满加号无门老人险晕倒'],
      '{I}带{age}的母亲到{hospital}看病，网上挂号显示有号，到了现场说号满，加号窗口没人，从{dawn}等到下午，老人血糖低差点晕倒。',
    ),
    grievance(
      ['{hospital}医生态度冷漠', '{hospital}医生一句话伤人'],
      '{I}{ago}在{hospital}就诊，医生全程低头看电脑，问两句就开了一堆检查，{I}多问一句就说“你是医生还是我是医生”，太伤人了。',
    ),
    grievance(
      ['{hospital}检查排队需等{days}', '{hospital}核磁预约要{days}'],
      '{hospital}做个核磁要排{days}，住院的排在前面可以理解，但门诊的病人拖不起，能不能晚上和周末也开机？',
    ),
    grievance(
      ['{hospital}停车难影响就医', '{hospital}排队进停车场{minutes}'],
      '{hospital}门口排队停车排了{minutes}，车队一直甩到{road}上，看病的急得下来走，救护车也堵在后面，院里却留着一大片“职工专用”车位空着。',
    ),
    urgent(
      '急重症患者就医受阻',
      help(
        ['{hospital}急诊床位紧张患者滞留', '脑梗老人滞留{hospital}急诊走廊'],
        '{my}父亲{age}，脑梗在{hospital}急诊走廊躺了{hours}，医生说没有床位也联系不到上级医院，错过溶栓时间就完了，请帮忙协调。',
      ),
    ),
    urgent(
      '急重症患者就医受阻',
      help(
        ['急需转院救护车协调不到', '{hospital}抢救病人急需转院车辆'],
        '家人在{hospital}抢救，需要转到市人民医院，救护车说排不上，家属急得不行，请帮忙协调一辆带呼吸机的车。',
      ),
    ),
    praise(
      ['感谢{hospital}医护人员', '{hospital}{surname}护士胜似亲人'],
      '{my}母亲在{hospital}住院{days}，护士站的{surname}护士每天帮老人翻身、喂饭，比儿女还细心，特来电致谢。',
    ),
    praise(
      ['表扬{hospital}导诊志愿者', '{hospital}志愿者全程陪诊'],
      '{I}第一次到{hospital}，不会用自助机，一位志愿者从挂号一直陪到取药，请转达感谢。',
    ),
  ],
  'health-insurance': [
    inquiry(
      ['咨询异地就医备案流程', '咨询随子女居住异地备案'],
      '{my}父母随{I}住在外省，想咨询异地就医怎么备案，长期备案后回{hospital}看病还能不能报。',
    ),
    inquiry(
      ['咨询门诊慢特病认定', '咨询{hospital}能否认定慢特病'],
      '{my}母亲{age}，有高血压和糖尿病，想办门诊慢特病，请问在{hospital}能不能认定，需要几年的病历。',
    ),
    inquiry(
      ['咨询居民医保缴费截止时间', '咨询居民医保断缴影响'],
      '想咨询明年居民医保什么时候截止缴费，断交一年再交有没有等待期，大学生在学校交过的能不能退。',
    ),
    inquiry(
      ['咨询生育津贴申领', '咨询二胎生育津贴标准'],
      '{I}今年生二胎，单位交的生育保险，想咨询生育津贴按什么基数算，多久能到账，是打给个人还是单位。',
    ),
    grievance(
      ['医保报销材料反复补正', '异地住院报销跑了{times}'],
      '{I}在外地住院花了{bigmoney}，回来报销，窗口让补材料，补一次说缺一样，跑了{times}，能不能一次说清楚？',
    ),
    grievance(
      ['{hospital}目录内药品要求自费', '反映{hospital}药品“没有指标”只能自费'],
      '{hospital}说{I}的药“医保目录里有但医院没有指标”，只能自费买，一个月要{money}，请问这样规定合理吗？',
    ),
    grievance(
      ['医保个人账户余额异常', '医保账户少了{fare}疑被盗刷'],
      '{I}的医保个人账户{ago}少了{fare}，查不到消费记录，药店说没有刷过，请核实是不是被盗刷。',
    ),
    grievance(
      ['{hospital}拒收医保卡结算', '{hospital}窗口不让刷医保卡'],
      '{I}{ago}在{hospital}交费，窗口说医保系统故障只能先全额自费，让{I}留着票据以后再报，可旁边窗口明明能刷，问就说“不一样”，垫的{money}什么时候能报？',
    ),
  ],
  'health-dispute': [
    grievance(
      ['{hospital}手术后出现并发症', '{hospital}术后感染要求封存病历'],
      '{my}父亲{ago}在{hospital}做了手术，术前说是小手术，结果感染又进了重症室，已经花了{bigmoney}，医院只说“正常风险”，要求封存病历、启动鉴定。',
    ),
    grievance(
      ['{clinic}整形失败拒绝赔偿', '{clinic}双眼皮不对称要求退款'],
      '{I}在{clinic}做双眼皮，花了{money}，现在两边不对称，有明显疤痕，院长让{I}再交钱修复，营业执照上没有看到医疗许可。',
    ),
    grievance(
      ['{hospital}拒绝复印病历', '{hospital}病案室拖延复印'],
      '{I}要求复印完整病历，{hospital}病案室一会儿说医生没写完，一会儿说系统升级，已经拖了{dur}，担心被改动。',
    ),
    grievance(
      ['{clinic}疑似无证行医', '举报{clinic}医师无资质'],
      '{clinic}给人打针的“医生”没有挂牌，墙上的执业证照片和本人对不上，{I}打完针脸肿了{days}，要看资质被赶了出来，请卫健部门查处。',
    ),
  ],
  'health-vaccine': [
    inquiry(
      ['咨询{hospital}疫苗接种预约', '{hospital}疫苗约不到号怎么办'],
      '孩子到了打第二针的时间，{hospital}接种门诊约不到号，想咨询附近还有哪里可以打，超过时间有没有影响。',
    ),
    inquiry(
      ['咨询外地儿童接种证办理', '咨询接种本丢失补办'],
      '孩子在外省出生，接种本丢了，现在要上{kinder}，请问到哪里补证，能不能查到以前的记录。',
    ),
    inquiry(
      ['咨询老年人免费体检', '咨询{village}老人免费体检时间'],
      '{my}父亲{age}，户口在{village}，想咨询今年老年人免费体检安排在什么时候，有哪些项目。',
    ),
    grievance(
      ['{hospital}接种门诊排队混乱', '{hospital}打疫苗不看预约'],
      '带孩子去{hospital}打疫苗，约的{morning}，到了说不看预约只看取号，大人孩子挤在一起等了{minutes}，生病的和没病的混在一起。',
    ),
    grievance(
      ['家庭医生签约后无服务', '家庭医生签约{years}只见过一次'],
      '{I}家签了家庭医生{years}，除了签字那次再没见过人，电话也没有，却每年显示“已随访四次”，请核实。',
    ),
  ],
};
