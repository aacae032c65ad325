#include "sandbox/peoplenames.h"

namespace yiren::sandbox {

namespace {

// In order of frequency; the first ones are picked more often.
constexpr const char16_t *surnames[] = {
    u"王", u"李", u"张", u"刘", u"陈", u"杨", u"赵", u"黄", u"周", u"吴", u"徐", u"孙", u"胡", u"朱", u"高",
    u"林", u"何", u"郭", u"马", u"罗", u"梁", u"宋", u"郑", u"谢", u"韩", u"唐", u"冯", u"于", u"董", u"萧",
    u"程", u"曹", u"袁", u"邓", u"许", u"傅", u"沈", u"曾", u"彭", u"吕", u"苏", u"卢", u"蒋", u"蔡", u"贾",
    u"丁", u"魏", u"薛", u"叶", u"阎", u"余", u"潘", u"杜", u"戴", u"夏", u"钟", u"汪", u"田", u"任", u"姜",
};

constexpr const char16_t *firstCharacters[] = {
    u"晓", u"雨", u"佳", u"欣", u"思", u"梓", u"雅", u"静", u"嘉", u"诗", u"若", u"婉", u"素", u"慧",
    u"书", u"秋", u"春", u"巧", u"月", u"凤", u"建", u"志", u"宏", u"文", u"永", u"海", u"新", u"国",
    u"振", u"庆", u"立", u"俊", u"浩", u"承", u"景", u"绍", u"培", u"守", u"允", u"启",
};

constexpr const char16_t *secondCharacters[] = {
    u"婷", u"涵", u"琪", u"怡", u"悦", u"妍", u"雯", u"洁", u"蓉", u"莹", u"媛", u"瑶", u"竹", u"茹",
    u"萱", u"岚", u"梅", u"芬", u"琴", u"珍", u"军", u"强", u"斌", u"辉", u"磊", u"鑫", u"凯", u"睿",
    u"航", u"哲", u"川", u"栋", u"桥", u"林", u"洲", u"安", u"宁", u"成", u"康", u"良",
};

constexpr const char16_t *singleCharacters[] = {
    u"婷", u"敏", u"静", u"丽", u"艳", u"娟", u"霞", u"萍", u"玲", u"燕", u"莉", u"蕾", u"倩", u"颖", u"慧",
    u"伟", u"勇", u"军", u"涛", u"超", u"斌", u"磊", u"刚", u"健", u"鑫", u"凯", u"峥", u"锐", u"驰", u"诚",
};

} // namespace

QString personName(RandomStream &random)
{
    constexpr qint64 surnameCount = static_cast<qint64>(std::size(surnames));
    const qint64 surname = random.below(random.between(1, surnameCount)); // leans to the front
    QString name = QString::fromUtf16(surnames[static_cast<size_t>(surname)]);
    if (random.chance(220))
        return name + QString::fromUtf16(random.pick(singleCharacters));
    return name + QString::fromUtf16(random.pick(firstCharacters)) + QString::fromUtf16(random.pick(secondCharacters));
}

} // namespace yiren::sandbox
