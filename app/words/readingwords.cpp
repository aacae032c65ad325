#include "words/readingwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace yiren {

namespace {

// "12,345"
QString countText(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

// "1,234.56"
QString yuanText(Money money)
{
    const QString text = money.toYuanText();
    return countText(text.section(u'.', 0, 0).toLongLong()) + u'.' + text.section(u'.', 1);
}

} // namespace

QString statisticsKindText(StatisticsKind kind)
{
    switch (kind) {
    case StatisticsKind::Articles:
        return QCoreApplication::translate("Reading", "articles of that day");
    case StatisticsKind::Account:
        return QCoreApplication::translate("Reading", "whole account");
    case StatisticsKind::Followers:
        break;
    }
    return QCoreApplication::translate("Reading", "followers");
}

QString statisticsStatusText(StatisticsStatus status)
{
    switch (status) {
    case StatisticsStatus::Fetched:
        return QCoreApplication::translate("Reading", "fetched");
    case StatisticsStatus::Unchanged:
        return QCoreApplication::translate("Reading", "there already");
    case StatisticsStatus::Empty:
        return QCoreApplication::translate("Reading", "WeChat has nothing of that day");
    case StatisticsStatus::NotReady:
        return QCoreApplication::translate("Reading", "not ready yet");
    case StatisticsStatus::NotPermitted:
        return QCoreApplication::translate("Reading", "not given to this kind of account");
    case StatisticsStatus::Failed:
        break;
    }
    return QCoreApplication::translate("Reading", "not fetched");
}

QString figureText(const Figure &figure)
{
    switch (figure.state()) {
    case Figure::State::Value:
        return countText(figure.value());
    case Figure::State::NotReported:
        return QCoreApplication::translate("Reading", "not reported");
    case Figure::State::NotYet:
        break;
    }
    return QCoreApplication::translate("Reading", "not yet");
}

QString outcomeText(const PostOutcome &outcome, qint64 nowMs)
{
    const NewestFigures newest = newestFigures(outcome.reading);
    if (newest.origin == NewestFigures::Origin::WeChat)
        return QCoreApplication::translate("Reading", "From publication to the end of %1, as WeChat reports it.").arg(newest.upTo.toText());
    if (newest.origin == NewestFigures::Origin::Typed)
        return QCoreApplication::translate("Reading", "From publication to the end of %1, typed in by hand.").arg(newest.upTo.toText());
    if (outcome.isRefused)
        return QCoreApplication::translate("Reading",
                                           "WeChat gives the figures of this kind of account to no program. Read them in WeChat's backend "
                                           "and type them in here.");
    if (!outcome.published)
        return QCoreApplication::translate("Reading", "It is not known when this was published. Figures can be typed in.");
    const QDateTime ready = statisticsReadyAt(*outcome.published);
    if (nowMs < ready.toMSecsSinceEpoch())
        return QCoreApplication::translate("Reading", "Not yet: WeChat has the first figures on %1 from 08:30 (Beijing time).")
            .arg(BusinessDay::of(ready).toText());
    return outcome.wasAsked
        ? QCoreApplication::translate("Reading", "WeChat reports no figures of this article.")
        : QCoreApplication::translate("Reading", "Not fetched yet. Figures come by themselves once a day while this program is open.");
}

QString postMoneyText(const PostOutcome &outcome)
{
    const PostMoney &money = outcome.money;
    if (money.orders == 0)
        return QCoreApplication::translate("Reading",
                                           "No payment names this article. One counts for it when its attach (商户数据包) is \"%1\".")
            .arg(attachOfPost(outcome.post));
    if (money.refunded == Money())
        return QCoreApplication::translate("Reading", "%1 orders name this article: ¥ %2.")
            .arg(countText(money.orders), yuanText(money.paid));
    return QCoreApplication::translate("Reading", "%1 orders name this article: ¥ %2, of which ¥ %3 were refunded.")
        .arg(countText(money.orders), yuanText(money.paid), yuanText(money.refunded));
}

} // namespace yiren
