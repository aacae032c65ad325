#include "pages/customers/timelinewords.h"

#include "formatting/format.h"
#include "pages/complaints/complaintwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct TimelineTexts {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString courseSentence(const TimelineEntry &entry)
{
    if (entry.what == u"attended")
        return TimelineTexts::tr("Attended: %1").arg(entry.text);
    return entry.what == u"enrolled" ? TimelineTexts::tr("Place in the course: %1").arg(entry.text)
                                     : TimelineTexts::tr("Place in the course given up: %1").arg(entry.text);
}

QString pointsSentence(const TimelineEntry &entry)
{
    const qint64 points = entry.text.toLongLong();
    const QString text = (points > 0 ? QStringLiteral("+") : QString()) + format::count(points);
    if (entry.what == u"earned")
        return TimelineTexts::tr("Points: %1, for an order").arg(text);
    if (entry.what == u"reversed")
        return TimelineTexts::tr("Points: %1, after a refund").arg(text);
    return entry.what == u"spent" ? TimelineTexts::tr("Points: %1, spent").arg(text) : TimelineTexts::tr("Points: %1, by hand").arg(text);
}

QString couponEventSentence(const TimelineEntry &entry)
{
    const QString off = format::money(entry.amount);
    if (entry.what == u"issued")
        return TimelineTexts::tr("Coupon of %2 given: %1").arg(entry.text, off);
    if (entry.what == u"used")
        return TimelineTexts::tr("Coupon of %2 used: %1").arg(entry.text, off);
    return entry.what == u"returned" ? TimelineTexts::tr("Coupon of %2 came back: %1").arg(entry.text, off)
                                     : TimelineTexts::tr("Coupon of %2 taken back: %1").arg(entry.text, off);
}

} // namespace

QString heldSentence(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineEntry::Kind::Booking: {
        const QString when = format::moment(entry.at);
        return entry.what == u"booked" ? TimelineTexts::tr("Appointment: %1, %2").arg(entry.text, when)
                                       : TimelineTexts::tr("Appointment cancelled: %1, %2").arg(entry.text, when);
    }
    case TimelineEntry::Kind::Course:
        return courseSentence(entry);
    case TimelineEntry::Kind::Membership:
        return entry.what == u"began" ? TimelineTexts::tr("Membership: %1").arg(entry.text)
                                      : TimelineTexts::tr("Membership cancelled: %1").arg(entry.text);
    case TimelineEntry::Kind::Points:
        return pointsSentence(entry);
    case TimelineEntry::Kind::Coupon:
        return couponEventSentence(entry);
    default:
        break;
    }
    return TimelineTexts::tr("Complained (%2): %1").arg(entry.text, complaintStateText(entry.what));
}

std::vector<TimelineEntry::Kind> kindsOfTopic(TimelineTopic topic)
{
    using Kind = TimelineEntry::Kind;
    switch (topic) {
    case TimelineTopic::Money:
        return {Kind::Order, Kind::Refund};
    case TimelineTopic::Talk:
        return {Kind::Message, Kind::Comment, Kind::Complaint};
    case TimelineTopic::Visits:
        return {Kind::Event};
    case TimelineTopic::Booked:
        return {Kind::Booking, Kind::Course, Kind::Membership};
    case TimelineTopic::Rewards:
        return {Kind::Points, Kind::Coupon};
    case TimelineTopic::Reached:
        return {Kind::Campaign, Kind::Group};
    case TimelineTopic::Notes:
        return {Kind::Note, Kind::Tag};
    case TimelineTopic::Everything:
        break;
    }
    return {};
}

QString topicWord(TimelineTopic topic)
{
    switch (topic) {
    case TimelineTopic::Money:
        return TimelineTexts::tr("Orders");
    case TimelineTopic::Talk:
        return TimelineTexts::tr("Said");
    case TimelineTopic::Visits:
        return TimelineTexts::tr("Visits");
    case TimelineTopic::Booked:
        return TimelineTexts::tr("Booked");
    case TimelineTopic::Rewards:
        return TimelineTexts::tr("Points");
    case TimelineTopic::Reached:
        return TimelineTexts::tr("Reached");
    case TimelineTopic::Notes:
        return TimelineTexts::tr("Notes");
    case TimelineTopic::Everything:
        break;
    }
    return TimelineTexts::tr("Everything");
}

} // namespace yiren
