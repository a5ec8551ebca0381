// Chinese characters that names are often written with, and their reading in Pinyin without tones. Written for Hearsay from general
// knowledge: common family names and given names, one reading each; a character that is missing is compared as it stands.
const readings = `
an 安 ba 巴 bai 白 bao 包保宝 bi 毕碧 bin 斌彬滨 bing 冰兵炳 bo 波博伯 cai 蔡才财 cao 曹 chang 常昌长 chao 超朝 chen 陈陳晨辰 cheng 程成诚承
chong 崇 chu 楚褚 chuan 川传 chun 春淳 cong 聪丛 cui 崔翠 da 大达達 dai 戴代 dan 丹单 dao 道 de 德 deng 邓鄧登 ding 丁定 dong 董东東冬栋
du 杜 duan 段 en 恩 fa 发發法 fan 范樊凡帆 fang 方芳房 fei 飞飛菲费斐 feng 冯馮峰风锋丰凤 fu 傅付福富 gang 刚剛钢 gao 高 ge 葛戈格 gen 根
geng 耿 gong 龚宫公功 gu 顾顧古谷 guan 关關管冠 guang 光广 gui 桂贵 guo 郭国國果 hai 海 han 韩韓汉漢涵 hang 航 hao 郝浩豪昊 he 何贺和河荷
heng 恒亨 hong 洪红紅宏鸿虹弘 hou 侯 hu 胡虎湖 hua 华華花 huan 欢环焕 huang 黄黃煌 hui 惠慧辉輝晖会 huo 霍 ji 纪季吉姬继济 jia 贾家佳嘉 jian 建健剑坚简
jiang 江蒋蔣姜 jiao 焦娇 jie 杰洁捷 jin 金进進锦晋近 jing 静晶敬景京菁 jiu 久九 ju 菊 juan 娟 jun 军軍君俊钧 kai 凯凱开 kang 康 ke 柯克可 kong 孔
kun 坤昆 lai 赖来 lan 兰蓝岚 lang 郎朗 lei 雷磊蕾 leng 冷 li 李黎力丽麗利莉立理礼厉 lian 连莲廉 liang 梁亮良 liao 廖 lin 林琳霖麟 ling 凌玲灵 liu 刘劉柳
long 龙龍隆 lou 娄 lu 卢盧陆陸鲁路吕露 luo 罗羅洛骆 lun 伦 ma 马馬 mao 毛茂 mei 梅美 meng 孟梦 mi 米 miao 苗 min 民敏 ming 明鸣铭 mo 莫 mu 穆木 na 娜 nan 南楠
ni 倪妮 nian 年 nie 聂 ning 宁寧 niu 牛 ou 欧 pan 潘盘 pang 庞 pei 裴培佩 peng 彭鹏朋 pin 品 ping 平萍 pu 蒲浦 qi 齐戚祁琪奇启 qian 钱錢千谦前 qiang 强
qiao 乔 qin 秦琴勤 qing 青清庆慶晴 qiu 邱秋丘 qu 曲瞿 quan 全权泉 ran 冉然 ren 任仁人 rong 荣榮容戎 ru 茹如 ruan 阮 rui 瑞睿蕊 sen 森 sha 沙莎 shan 山善珊
shang 尚 shao 邵少 shen 沈申深慎 sheng 盛生胜升圣 shi 石史施时世士师诗实 shu 舒淑书树 shuai 帅 shuang 双爽 shui 水 si 司思斯四 song 宋松 su 苏蘇素 sun 孙孫 suo 索
tai 太泰台 tan 谭譚谈 tang 唐汤湯 tao 陶涛濤桃 te 特 teng 滕腾 tian 田天 tie 铁 ting 婷廷庭 tong 童佟同通 tu 涂 wan 万萬婉 wang 王汪旺望 wei 魏韦卫伟偉威维薇为
wen 温文闻雯 weng 翁 wu 吴吳武伍邬五午 xi 习習席喜希西曦 xia 夏霞 xian 贤先显 xiang 向项祥香翔湘 xiao 萧蕭肖小晓曉孝 xie 谢謝 xin 辛新心欣鑫信 xing 邢星兴興
xiong 熊雄 xiu 秀修 xu 徐许許旭绪 xuan 宣轩璇 xue 薛雪学學 xun 荀勋 ya 亚亞雅 yan 严嚴颜闫阎燕岩艳彦炎 yang 杨楊阳陽洋扬 yao 姚瑶耀 ye 叶葉业 yi 易伊一义怡毅艺宜仪
yin 尹殷银音 ying 应英颖莹 yong 永勇 you 尤游友 yu 于余俞虞玉宇雨语钰瑜裕郁 yuan 袁元远源媛圆 yue 岳月悦越 yun 云雲芸运 zai 在 zan 赞 zang 臧 ze 泽澤 zeng 曾增
zhan 詹战 zhang 张張章彰 zhao 赵趙兆昭 zhen 甄振珍真震 zheng 郑鄭正政征 zhi 志智之芝治 zhong 钟鐘中忠仲 zhou 周舟 zhu 朱祝竹珠 zhuang 庄莊 zhuo 卓 zi 子紫 zong 宗 zou 邹
zu 祖 zuo 左`

export const hanReadings: ReadonlyMap<string, string> = new Map(
  [...readings.matchAll(/([a-z]+) (\P{ASCII}+)/gu)].flatMap(([, reading = '', characters = '']) =>
    [...characters]
      .filter((c) => /\p{sc=Han}/u.test(c))
      .map((character): [string, string] => [character, reading]),
  ),
)
