#include "subscriptions/noticetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

struct ValueRule {
    const char *prefix;
    int most;         // characters; 0: the pattern says it
    const char *form; // the whole value; empty: any
};

// The longer prefix of two stands first.
constexpr std::array valueRules{
    ValueRule{"character_string", 32, "[\\x20-\\x7e]+"},
    ValueRule{"phone_number", 17, "[0-9+() -]+"},
    ValueRule{"car_number", 8, ""},
    ValueRule{"thing", 20, ""},
    ValueRule{"number", 32, "[0-9]+(\\.[0-9]+)?"},
    ValueRule{"letter", 32, "[A-Za-z]+"},
    ValueRule{"symbol", 5, ""},
    ValueRule{"time", 0, "((\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d{1,2}-\\d{1,2}) ?)?(\\d{1,2}:\\d{2}(:\\d{2})?)?(~.+)?"},
    ValueRule{"date", 0, "(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d{1,2}-\\d{1,2})( ?\\d{1,2}:\\d{2}(:\\d{2})?)?(~.+)?"},
    ValueRule{"amount", 0, "[^\\d\\s]?\\d{1,10}(\\.\\d+)?元?"},
    ValueRule{"name", 0, "([\\p{Han}·]{1,10}|[A-Za-z .'-]{1,20})"},
    ValueRule{"phrase", 0, "\\p{Han}{1,5}"},
};

constexpr std::array marketingWords{
    u"优惠券", u"优惠", u"折扣",     u"打折",     u"促销", u"特价",     u"秒杀",   u"限时", u"抢购", u"疯抢",
    u"红包",   u"满减", u"立减",     u"领券",     u"返现", u"拼团",     u"砍价",   u"抽奖", u"大促", u"清仓",
    u"爆款",   u"福利", u"免费领",   u"买一送一", u"赠品", u"上新",     u"新品",   u"低价", u"超值", u"仅此一次",
    u"错过",   u"速来", u"点击购买", u"立即购买", u"转发", u"邀请好友", u"分享给",
};

const ValueRule *ruleOf(const QString &key)
{
    const auto rule = std::ranges::find_if(valueRules, [&key](const ValueRule &one) { return key.startsWith(QLatin1String(one.prefix)); });
    return rule == valueRules.end() ? nullptr : &*rule;
}

int charactersIn(const QString &text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); }));
}

std::optional<NoticeProblem> shapeProblem(const QString &key, const QString &value)
{
    using Kind = NoticeProblem::Kind;
    if (value.trimmed().isEmpty())
        return NoticeProblem{Kind::Empty, key, 0, 0, {}, 0};
    const ValueRule *rule = ruleOf(key);
    if (!rule)
        return {};
    if (rule->most > 0 && charactersIn(value) > rule->most)
        return NoticeProblem{Kind::TooLong, key, 0, value.size(), QString::number(charactersIn(value)), rule->most};
    const QString form = QString::fromUtf8(rule->form);
    if (!form.isEmpty() && !QRegularExpression(QRegularExpression::anchoredPattern(form)).match(value).hasMatch())
        return NoticeProblem{Kind::Form, key, 0, value.size(), value.left(40), 0};
    return {};
}

void addMarketing(std::vector<NoticeProblem> &problems, const QString &key, const QString &value)
{
    std::vector<NoticeProblem> hits;
    for (const char16_t *word : marketingWords) {
        const QString text = QString::fromUtf16(word);
        for (qsizetype at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + text.size())) {
            const bool isWithinAnother = std::ranges::any_of(
                hits, [&](const NoticeProblem &hit) { return at < hit.start + hit.length && hit.start < at + text.size(); });
            if (!isWithinAnother)
                hits.push_back({NoticeProblem::Kind::Marketing, key, at, text.size(), text, 0});
        }
    }
    std::ranges::sort(hits, {}, &NoticeProblem::start);
    problems.insert(problems.end(), hits.begin(), hits.end());
}

} // namespace

std::vector<NoticeProblem> noticeProblems(const std::vector<std::pair<QString, QString>> &values)
{
    std::vector<NoticeProblem> problems;
    for (const auto &[key, value] : values) {
        if (const auto shape = shapeProblem(key, value))
            problems.push_back(*shape);
        addMarketing(problems, key, value);
    }
    return problems;
}

std::optional<Error> noticeError(const std::vector<NoticeProblem> &problems)
{
    if (problems.empty())
        return {};
    const NoticeProblem &first = problems.front();
    constexpr std::array codes{"notice.empty", "notice.too_long", "notice.form", "notice.marketing"};
    Error error = makeError(ErrorKind::Usage, codes[static_cast<size_t>(first.kind)]);
    error.place.column = first.key;
    error.place.found = first.found;
    error.place.line = first.start + 1;
    if (first.limit > 0)
        error.place.expected = QString::number(first.limit);
    return error;
}

} // namespace yiren
