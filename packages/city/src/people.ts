/** Family names, the frequent ones first; a few rare ones for the eye of a supervisor. */
export const SURNAMES: readonly string[] = (
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 ' +
  '苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯'
).split(' ');

/** Given names of callers, older and younger ones. */
export const GIVEN_NAMES: readonly string[] = (
  '建军 秀英 桂兰 志强 丽华 国庆 玉梅 春燕 海涛 文博 晓东 雪琴 明辉 淑芬 立新 红霞 永福 金凤 德顺 美玲 ' +
  '俊杰 欣怡 子涵 浩然 梦瑶 宇航 思远 佳琪 一鸣 雨桐 天佑 若曦 泽宇 诗涵 嘉豪 静怡 伟 芳 敏 磊 娟 强 洋 勇 艳 杰 涛 超 ' +
  '小红 大勇 爱国 凤英 长生 水根 福贵 秋菊 翠花 建国 卫东 和平 解放 庆丰 招娣 学文 素珍 月娥 保田 根生 ' +
  '志远 晓峰 婷婷 丹丹 倩 琳 鹏飞 振华 少华 慧 颖 昊 博文 可心 书豪 安然 亦凡 沐阳 语嫣 景行 念慈 怀远'
).split(' ');

/** The center's own people, who register, dispatch, accept and close. */
export const AGENTS: readonly string[] =
  '何静 程雨薇 陶乐 向晚晴 明哲 施小雨 关月 霍思齐 艾青 邵一帆 庄晓梦 龙飞'.split(' ');
