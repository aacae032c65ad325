#include "pages/personaldata/personaldatawords.h"

#include "formatting/format.h"
#include "pages/customers/customerwords.h"
#include "words/customerwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct PersonalWords {
    Q_DECLARE_TR_FUNCTIONS(PersonalData)
};

struct CodeWord {
    const char *code;
    const char *word;
};
constexpr CodeWord codeWords[] = {
    {"name", QT_TRANSLATE_NOOP("PersonalData", "Name")},
    {"source", QT_TRANSLATE_NOOP("PersonalData", "Came by")},
    {"source_detail", QT_TRANSLATE_NOOP("PersonalData", "Came by, in detail")},
    {"openid", QT_TRANSLATE_NOOP("PersonalData", "openid")},
    {"unionid", QT_TRANSLATE_NOOP("PersonalData", "unionid")},
    {"external_userid", QT_TRANSLATE_NOOP("PersonalData", "WeCom id")},
    {"phone", QT_TRANSLATE_NOOP("PersonalData", "Mark of a phone number")},
    {"transaction", QT_TRANSLATE_NOOP("PersonalData", "Transaction")},
    {"code", QT_TRANSLATE_NOOP("PersonalData", "Code")},
    {"join", QT_TRANSLATE_NOOP("PersonalData", "Joined or split")},
    {"follow", QT_TRANSLATE_NOOP("PersonalData", "Followed")},
    {"unfollow", QT_TRANSLATE_NOOP("PersonalData", "Stopped following")},
    {"remark", QT_TRANSLATE_NOOP("PersonalData", "Remark in WeChat")},
    {"qr_scene", QT_TRANSLATE_NOOP("PersonalData", "QR code")},
    {"wechat_tag", QT_TRANSLATE_NOOP("PersonalData", "Tag at WeChat")},
    {"tag", QT_TRANSLATE_NOOP("PersonalData", "Tag")},
    {"note", QT_TRANSLATE_NOOP("PersonalData", "Note")},
    {"task", QT_TRANSLATE_NOOP("PersonalData", "Task")},
    {"view", QT_TRANSLATE_NOOP("PersonalData", "Viewed")},
    {"purchase", QT_TRANSLATE_NOOP("PersonalData", "Bought")},
    {"interaction", QT_TRANSLATE_NOOP("PersonalData", "Took part")},
    {"message", QT_TRANSLATE_NOOP("PersonalData", "Message")},
    {"answer", QT_TRANSLATE_NOOP("PersonalData", "Answer")},
    {"article", QT_TRANSLATE_NOOP("PersonalData", "Article")},
    {"booking", QT_TRANSLATE_NOOP("PersonalData", "Booking")},
    {"course", QT_TRANSLATE_NOOP("PersonalData", "Course")},
    {"membership", QT_TRANSLATE_NOOP("PersonalData", "Membership")},
    {"shipping", QT_TRANSLATE_NOOP("PersonalData", "Shipment")},
    {"points", QT_TRANSLATE_NOOP("PersonalData", "Points")},
    {"coupon", QT_TRANSLATE_NOOP("PersonalData", "Coupon")},
    {"campaign", QT_TRANSLATE_NOOP("PersonalData", "Campaign")},
    {"subscription_accept", QT_TRANSLATE_NOOP("PersonalData", "Accepted a template")},
    {"subscription_refuse", QT_TRANSLATE_NOOP("PersonalData", "Refused a template")},
    {"subscription_withdraw", QT_TRANSLATE_NOOP("PersonalData", "Switched a template off")},
    {"subscription_none_left", QT_TRANSLATE_NOOP("PersonalData", "Nothing accepted is left")},
    {"subscription_send", QT_TRANSLATE_NOOP("PersonalData", "Sent by a template")},
    {"group", QT_TRANSLATE_NOOP("PersonalData", "Joined a group")},
    {"group_left", QT_TRANSLATE_NOOP("PersonalData", "Left a group")},
    {"mass_message", QT_TRANSLATE_NOOP("PersonalData", "Mass message")},
    {"complaint", QT_TRANSLATE_NOOP("PersonalData", "Complaint")},
    {"comment", QT_TRANSLATE_NOOP("PersonalData", "Comment under an article")},
    {"complaint_talk", QT_TRANSLATE_NOOP("PersonalData", "Said in a complaint")},
};

QString wordOfCode(const QString &code)
{
    for (const CodeWord &entry : codeWords) {
        if (code == QLatin1String(entry.code))
            return PersonalWords::tr(entry.word);
    }
    return code;
}

} // namespace

QString personalClassWord(PersonalClass kind)
{
    switch (kind) {
    case PersonalClass::Person:
        return PersonalWords::tr("Person");
    case PersonalClass::Identities:
        return PersonalWords::tr("Known by");
    case PersonalClass::Follower:
        return PersonalWords::tr("As a follower");
    case PersonalClass::Tags:
        return PersonalWords::tr("Tags");
    case PersonalClass::Notes:
        return PersonalWords::tr("Notes");
    case PersonalClass::Fields:
        return PersonalWords::tr("Your own fields");
    case PersonalClass::Events:
        return PersonalWords::tr("What happened");
    case PersonalClass::Messages:
        return PersonalWords::tr("Messages");
    case PersonalClass::Outreach:
        return PersonalWords::tr("Campaigns and subscriptions");
    case PersonalClass::Groups:
        return PersonalWords::tr("Groups and mass messages");
    case PersonalClass::Consents:
        return PersonalWords::tr("Consents");
    case PersonalClass::Bought:
        return PersonalWords::tr("Bookings, courses, memberships");
    case PersonalClass::Rewards:
        return PersonalWords::tr("Points and coupons");
    case PersonalClass::Complaints:
        return PersonalWords::tr("Complaints");
    case PersonalClass::Orders:
        return PersonalWords::tr("Orders");
    case PersonalClass::BillRows:
        break;
    }
    return PersonalWords::tr("Rows of WeChat's bills");
}

QString personalPurposeWord(PersonalClass kind)
{
    switch (kind) {
    case PersonalClass::Person:
    case PersonalClass::Identities:
        return PersonalWords::tr("To know whom an order, a message or a booking belongs to");
    case PersonalClass::Follower:
        return PersonalWords::tr("As WeChat gives it of the account's followers");
    case PersonalClass::Tags:
    case PersonalClass::Notes:
        return PersonalWords::tr("To serve this person well");
    case PersonalClass::Fields:
        return PersonalWords::tr("As said for each field");
    case PersonalClass::Events:
        return PersonalWords::tr("To know what this person is interested in");
    case PersonalClass::Messages:
        return PersonalWords::tr("To answer what this person asks");
    case PersonalClass::Outreach:
        return PersonalWords::tr("To write only to who allows it, and to know whether it was worth it");
    case PersonalClass::Groups:
        return PersonalWords::tr("To know who is in a group and who was written to");
    case PersonalClass::Consents:
        return PersonalWords::tr("To prove what was agreed to");
    case PersonalClass::Bought:
    case PersonalClass::Rewards:
        return PersonalWords::tr("To give what was paid for");
    case PersonalClass::Complaints:
        return PersonalWords::tr("To answer a dispute and to prove what was said");
    case PersonalClass::Orders:
    case PersonalClass::BillRows:
        break;
    }
    return PersonalWords::tr("Accounting, refunds, complaints");
}

QString personalRetentionWord(PersonalClass kind)
{
    if (kind == PersonalClass::Fields)
        return PersonalWords::tr("as said for each field");
    return goesWithThePerson(kind) ? PersonalWords::tr("until the person is erased")
                                   : PersonalWords::tr("as the law wants books kept; erasing takes the person out of them");
}

QString fieldRetentionWord(int months)
{
    return months == 1 ? PersonalWords::tr("one month after the last dealing")
                       : PersonalWords::tr("%1 months after the last dealing").arg(months);
}

QString fieldWord(const QString &text)
{
    if (text == QLatin1String("phone"))
        return PersonalWords::tr("Phone");
    return text == QLatin1String("contact") ? PersonalWords::tr("To reach this person") : text;
}

QString personalItemWord(PersonalClass kind, const PersonalItem &item)
{
    if (kind == PersonalClass::Fields)
        return fieldWord(item.name);
    const bool isNamedByPeople = kind == PersonalClass::Consents || kind == PersonalClass::Orders || kind == PersonalClass::BillRows;
    return isNamedByPeople ? item.name : wordOfCode(item.name);
}

QString personalItemText(PersonalClass kind, const PersonalItem &item)
{
    if ((kind == PersonalClass::Person && item.name == u"source") || (kind == PersonalClass::Events && item.name == u"follow"))
        return customerSourceWord(item.text);
    if (kind == PersonalClass::Identities && item.name == u"join")
        return joinReasonText(item.text);
    if (kind == PersonalClass::Consents && item.withdrawnAt)
        return PersonalWords::tr("%1; withdrawn %2").arg(item.text, msToBeijingText(*item.withdrawnAt));
    if (item.amount)
        return item.text.isEmpty() ? format::money(*item.amount) : format::money(*item.amount) + QStringLiteral(" · ") + item.text;
    return item.text;
}

QString olderCopyWord(const OlderCopy &copy)
{
    return copy.goes ? PersonalWords::tr("%1: goes on %2").arg(copy.name, format::fullDay(*copy.goes))
                     : PersonalWords::tr("%1: stays until you remove it").arg(copy.name);
}

} // namespace yiren
