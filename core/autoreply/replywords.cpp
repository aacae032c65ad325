#include "autoreply/replywords.h"

#include <QRegularExpression>

namespace yiren {

namespace {

const QRegularExpression &variableForm()
{
    static const QRegularExpression form(QStringLiteral("\\{(姓名|商品|金额|链接|订单)\\}"));
    return form;
}

QString valueOf(QStringView variable, const ReplyVariables &values)
{
    switch (variable.front().unicode()) {
    case u'姓':
        return values.name.isEmpty() ? QStringLiteral("您") : values.name;
    case u'商':
        return values.product;
    case u'金':
        return values.amount;
    case u'链':
        return values.link;
    default:
        return values.order;
    }
}

} // namespace

bool hasVariables(const QString &text)
{
    return text.contains(variableForm());
}

bool hasOrderVariables(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\{(商品|金额|链接|订单)\\}"));
    return text.contains(form);
}

QString filledIn(const QString &text, const ReplyVariables &variables)
{
    QString filled;
    qsizetype from = 0;
    auto found = variableForm().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        filled += QStringView(text).mid(from, one.capturedStart() - from);
        filled += valueOf(one.capturedView(1), variables);
        from = one.capturedEnd();
    }
    return filled + QStringView(text).mid(from);
}

} // namespace yiren
