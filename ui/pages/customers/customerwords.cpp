#include "pages/customers/customerwords.h"

#include "formatting/format.h"
#include "pages/customers/timelinewords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiren {

namespace {

constexpr qsizetype tailLength = 4;

struct CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(Customers)
};

struct NamedSource {
    const char *code;
    const char *word;
};
// WeChat's subscribe_scene and our own.
constexpr std::array namedSources{
    NamedSource{"order", QT_TRANSLATE_NOOP("Customers", "An order")},
    NamedSource{"import", QT_TRANSLATE_NOOP("Customers", "Imported")},
    NamedSource{"group", QT_TRANSLATE_NOOP("Customers", "A customer group")},
    NamedSource{"talk", QT_TRANSLATE_NOOP("Customers", "A conversation")},
    NamedSource{"hand", QT_TRANSLATE_NOOP("Customers", "By hand")},
    NamedSource{"ADD_SCENE_SEARCH", QT_TRANSLATE_NOOP("Customers", "Search in WeChat")},
    NamedSource{"ADD_SCENE_ACCOUNT_MIGRATION", QT_TRANSLATE_NOOP("Customers", "Moved from another account")},
    NamedSource{"ADD_SCENE_PROFILE_CARD", QT_TRANSLATE_NOOP("Customers", "A shared card")},
    NamedSource{"ADD_SCENE_QR_CODE", QT_TRANSLATE_NOOP("Customers", "A QR code")},
    NamedSource{"ADD_SCENE_PROFILE_LINK", QT_TRANSLATE_NOOP("Customers", "The account's name in an article")},
    NamedSource{"ADD_SCENE_PROFILE_ITEM", QT_TRANSLATE_NOOP("Customers", "An article's menu")},
    NamedSource{"ADD_SCENE_PAID", QT_TRANSLATE_NOOP("Customers", "After paying")},
    NamedSource{"ADD_SCENE_WECHAT_ADVERTISEMENT", QT_TRANSLATE_NOOP("Customers", "An advertisement")},
    NamedSource{"ADD_SCENE_REPRINT", QT_TRANSLATE_NOOP("Customers", "A reprint")},
    NamedSource{"ADD_SCENE_LIVESTREAM", QT_TRANSLATE_NOOP("Customers", "A live stream")},
    NamedSource{"ADD_SCENE_CHANNELS", QT_TRANSLATE_NOOP("Customers", "Channels")},
    NamedSource{"ADD_SCENE_WXA", QT_TRANSLATE_NOOP("Customers", "A Mini Program")},
    NamedSource{"ADD_SCENE_OTHERS", QT_TRANSLATE_NOOP("Customers", "Elsewhere in WeChat")},
};

// KnownIdentity::reason
constexpr std::array identityReasons{
    NamedSource{"payer", QT_TRANSLATE_NOOP("Customers", "from an order")},
    NamedSource{"follower", QT_TRANSLATE_NOOP("Customers", "a follower's")},
    NamedSource{"unionid", QT_TRANSLATE_NOOP("Customers", "of the same unionid")},
    NamedSource{"import", QT_TRANSLATE_NOOP("Customers", "from an import")},
    NamedSource{"talk", QT_TRANSLATE_NOOP("Customers", "from a conversation")},
    NamedSource{"group", QT_TRANSLATE_NOOP("Customers", "from a customer group")},
    NamedSource{"hand", QT_TRANSLATE_NOOP("Customers", "typed by hand")},
};

QString boundText(const RfmBound &bound)
{
    using Side = RfmBound::Side;
    switch (bound.measure) {
    case RfmBound::Measure::Days:
        return bound.side == Side::AtMost
            ? CustomerWords::tr("bought within %1 day(s)", nullptr, static_cast<int>(bound.value)).arg(format::count(bound.value))
            : CustomerWords::tr("not bought for more than %1 day(s)", nullptr, static_cast<int>(bound.value))
                  .arg(format::count(bound.value));
    case RfmBound::Measure::Times:
        return bound.side == Side::AtLeast
            ? CustomerWords::tr("at least %1 time(s)", nullptr, static_cast<int>(bound.value)).arg(format::count(bound.value))
            : CustomerWords::tr("fewer than %1 time(s)", nullptr, static_cast<int>(bound.value)).arg(format::count(bound.value));
    case RfmBound::Measure::Fen:
        break;
    }
    return CustomerWords::tr("at least %1").arg(format::money(Money::fromFen(bound.value)));
}

// The number of the post whose mark (postmoney.h) an order carried; empty: none.
QString postOfAttach(const Customer &customer)
{
    const QLatin1String mark("post:");
    const QString number = customer.sourceDetail.startsWith(mark) ? customer.sourceDetail.mid(mark.size()) : QString();
    return customer.source == u"order" && number.toLongLong() > 0 ? number : QString();
}

// What a shop's own program hands over with an order is often JSON: its members are read more easily without the braces.
QString readableDetail(const QString &detail)
{
    const QJsonObject members = QJsonDocument::fromJson(detail.toUtf8()).object();
    QStringList parts;
    for (auto it = members.begin(); it != members.end(); ++it)
        parts.append(it.key() + u' ' + it.value().toVariant().toString());
    return parts.isEmpty() ? detail : parts.join(QStringLiteral(", "));
}

QString orderSentence(const TimelineEntry &entry)
{
    const QString what = entry.text.isEmpty() ? entry.number : entry.text;
    if (entry.what == u"NOTPAY")
        return CustomerWords::tr("Ordered, not paid yet: %1, %2").arg(what, format::money(entry.amount));
    if (entry.what == u"CLOSED")
        return CustomerWords::tr("Order closed without payment: %1, %2").arg(what, format::money(entry.amount));
    return CustomerWords::tr("Bought %1, %2").arg(what, format::money(entry.amount));
}

QString refundSentence(const TimelineEntry &entry)
{
    const QString what = entry.text.isEmpty() ? entry.number : entry.text;
    if (entry.what == u"SUCCESS")
        return CustomerWords::tr("Refunded %2 of %1").arg(what, format::money(entry.amount));
    if (entry.what == u"PROCESSING")
        return CustomerWords::tr("Refund of %2 under way: %1").arg(what, format::money(entry.amount));
    return CustomerWords::tr("Refund of %2 not paid out: %1").arg(what, format::money(entry.amount));
}

QString eventText(const TimelineEntry &entry)
{
    if (entry.what == u"follow")
        return CustomerWords::tr("Followed the account");
    if (entry.what == u"unfollow")
        return CustomerWords::tr("Unfollowed the account");
    if (entry.what == u"view")
        return CustomerWords::tr("Viewed %1").arg(entry.text);
    if (entry.what == u"purchase")
        return CustomerWords::tr("Bought elsewhere: %1").arg(entry.text);
    if (entry.what == u"message")
        return CustomerWords::tr("Message: %1").arg(entry.text);
    if (entry.what == u"article")
        return CustomerWords::tr("Read “%1”").arg(entry.text);
    return CustomerWords::tr("Interaction: %1").arg(entry.text);
}

QString saidText(const TimelineEntry &entry)
{
    const QString text = entry.text.isEmpty() ? CustomerWords::tr("(a picture or a file)") : entry.text;
    if (entry.what == u"customer")
        return CustomerWords::tr("Wrote: %1").arg(text);
    if (entry.what == u"rule")
        return CustomerWords::tr("A rule answered: %1").arg(text);
    if (entry.what == u"colleague")
        return CustomerWords::tr("A colleague answered: %1").arg(text);
    if (entry.what == u"failed")
        return CustomerWords::tr("Answer not delivered: %1").arg(text);
    return CustomerWords::tr("Answered: %1").arg(text);
}

} // namespace

QString openidTail(const QString &openid)
{
    return openid.right(tailLength);
}

QString customerNameText(const ListedCustomer &listed)
{
    if (!listed.customer.name.isEmpty())
        return listed.customer.name;
    if (!listed.openid.isEmpty())
        return CustomerWords::tr("openid …%1").arg(openidTail(listed.openid));
    return CustomerWords::tr("Customer %1").arg(toInteger(listed.customer.id));
}

QString behaviourText(const CustomerFigures &figures, qint64 boughtElsewhere)
{
    QStringList parts;
    if (figures.views > 0)
        parts.append(CustomerWords::tr("Views: %1").arg(format::count(figures.views)));
    if (figures.interactions > 0)
        parts.append(CustomerWords::tr("Interactions: %1").arg(format::count(figures.interactions)));
    if (boughtElsewhere > 0)
        parts.append(CustomerWords::tr("Purchases elsewhere: %1").arg(format::count(boughtElsewhere)));
    return parts.join(QStringLiteral(" · "));
}

QString identitySentence(const KnownIdentity &known)
{
    QString why = known.reason;
    for (const NamedSource &named : identityReasons) {
        if (known.reason == QLatin1String(named.code))
            why = QCoreApplication::translate("Customers", named.word);
    }
    const QString tail = openidTail(known.identity.value);
    switch (known.identity.kind) {
    case IdentityKind::Phone:
        return CustomerWords::tr("a phone number, %1").arg(why);
    case IdentityKind::ExternalUserId:
        return CustomerWords::tr("WeCom id …%1, %2").arg(tail, why);
    case IdentityKind::Transaction:
    case IdentityKind::Code:
        return CustomerWords::tr("code %1, %2").arg(format::oneLine(known.identity.value), why);
    case IdentityKind::OpenId:
    case IdentityKind::UnionId:
        break;
    }
    return CustomerWords::tr("%1 …%2, %3").arg(identityKindName(known.identity.kind), format::oneLine(tail), format::oneLine(why));
}

QString customerSourceWord(const QString &source)
{
    for (const NamedSource &named : namedSources) {
        if (source == QLatin1String(named.code))
            return QCoreApplication::translate("Customers", named.word);
    }
    return source;
}

QString customerSourceText(const Customer &customer)
{
    const QString word = customerSourceWord(customer.source);
    if (customer.sourceDetail.isEmpty())
        return format::orDash(word);
    const QString post = postOfAttach(customer);
    if (!post.isEmpty())
        return CustomerWords::tr("An order from post %1").arg(post);
    const QString detail = readableDetail(customer.sourceDetail);
    return word.isEmpty() ? detail : CustomerWords::tr("%1 · %2").arg(word, detail);
}

QString rfmGroupWord(RfmGroup group)
{
    switch (group) {
    case RfmGroup::Best:
        return CustomerWords::tr("Best customers");
    case RfmGroup::New:
        return CustomerWords::tr("New customers");
    case RfmGroup::AtRisk:
        return CustomerWords::tr("At risk");
    case RfmGroup::Asleep:
        return CustomerWords::tr("Asleep");
    case RfmGroup::Regular:
        break;
    }
    return CustomerWords::tr("Regular");
}

Meaning rfmGroupMeaning(RfmGroup group)
{
    switch (group) {
    case RfmGroup::Best:
        return Meaning::Good;
    case RfmGroup::New:
        return Meaning::Info;
    case RfmGroup::AtRisk:
        return Meaning::Attention;
    case RfmGroup::Asleep:
        return Meaning::Wrong;
    case RfmGroup::Regular:
        break;
    }
    return Meaning::Neutral;
}

QString daysAgoText(qint64 days)
{
    if (days <= 0)
        return CustomerWords::tr("today");
    if (days == 1)
        return CustomerWords::tr("yesterday");
    return CustomerWords::tr("%1 days ago").arg(format::count(days));
}

QStringList rfmLines(const std::optional<CustomerRfm> &rfm)
{
    if (!rfm)
        return {CustomerWords::tr("Bought nothing in the last 12 months, so there is no group.")};
    const RfmValues &values = rfm->values;
    QStringList lines{
        CustomerWords::tr("In the last 12 months: bought on %1 day(s) for %2, last %3.", nullptr, static_cast<int>(values.orderDays))
            .arg(format::count(values.orderDays), format::money(values.spent), daysAgoText(values.daysAgo))};
    if (!rfm->scale) {
        lines.append(CustomerWords::tr("Groups need at least %1 customers who bought; there are too few yet.").arg(fewestRfmCustomers));
        return lines;
    }
    const RfmScores scores = rfmScores(*rfm->scale, values);
    lines.append(CustomerWords::tr(
                     "Scores for how recently, how often and how much: %1-%2-%3 of 5, compared only with your own %4 customers who bought.")
                     .arg(scores.recency)
                     .arg(scores.frequency)
                     .arg(scores.money)
                     .arg(format::count(rfm->scale->customers)));
    const RfmGroup group = rfmGroup(scores);
    QStringList bounds;
    for (const RfmBound &bound : rfmBounds(*rfm->scale, group))
        bounds.append(boundText(bound));
    lines.append(bounds.isEmpty() ? CustomerWords::tr("“%1” is who fits none of the other groups.").arg(rfmGroupWord(group))
                                  : CustomerWords::tr("“%1” means: %2.").arg(rfmGroupWord(group), bounds.join(CustomerWords::tr(", "))));
    return lines;
}

QString timelineSentence(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineEntry::Kind::Order:
        return orderSentence(entry);
    case TimelineEntry::Kind::Refund:
        return refundSentence(entry);
    case TimelineEntry::Kind::Event:
        return eventText(entry);
    case TimelineEntry::Kind::Tag:
        return CustomerWords::tr("Tagged “%1”").arg(entry.text);
    case TimelineEntry::Kind::Comment:
        return CustomerWords::tr("Commented: %1").arg(entry.text);
    case TimelineEntry::Kind::Message:
        return saidText(entry);
    case TimelineEntry::Kind::Campaign:
        return CustomerWords::tr("Written to by the campaign “%1”").arg(entry.text);
    case TimelineEntry::Kind::Group:
        return entry.what == u"joined" ? CustomerWords::tr("Joined the group “%1”").arg(entry.text)
                                       : CustomerWords::tr("Left the group “%1”").arg(entry.text);
    case TimelineEntry::Kind::Note:
        return CustomerWords::tr("Note: %1").arg(entry.text);
    case TimelineEntry::Kind::Booking:
    case TimelineEntry::Kind::Course:
    case TimelineEntry::Kind::Membership:
    case TimelineEntry::Kind::Points:
    case TimelineEntry::Kind::Coupon:
    case TimelineEntry::Kind::Complaint:
        break;
    }
    return heldSentence(entry);
}

} // namespace yiren
