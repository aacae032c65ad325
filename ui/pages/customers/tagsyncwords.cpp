#include "pages/customers/tagsyncwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct TagSync {
    Q_DECLARE_TR_FUNCTIONS(TagSync)
};

QString reasonOf(const TagDifference &one)
{
    if (one.isFirst)
        return one.isHere ? TagSync::tr("only here carry it; compared for the first time")
                          : TagSync::tr("only at WeChat carry it; compared for the first time");
    if (one.isHere && one.wasAgreed)
        return TagSync::tr("have lost it at WeChat since");
    if (one.isHere)
        return one.isAtWeChat ? TagSync::tr("have got it here since") : TagSync::tr("carry it here; WeChat has no such tag");
    return one.wasAgreed ? TagSync::tr("have lost it here since") : TagSync::tr("have got it at WeChat since");
}

} // namespace

QString tagDifferenceText(const TagDifference &one)
{
    QString who = TagSync::tr("People: %1").arg(format::count(one.people));
    if (!one.names.isEmpty())
        who += TagSync::tr(" (%1)").arg(format::oneLine(one.names.join(TagSync::tr(", ")) + (one.people > one.names.size() ? u"…" : u"")));
    QString text = TagSync::tr("%1, %2", "who, what").arg(who, reasonOf(one));
    if (one.isHere && one.full > 0)
        text += TagSync::tr(". %1 of them have 20 tags at WeChat already and get none").arg(one.full);
    if (one.isHere && !one.isAtWeChat && !canBeWeChatTag(one.tag))
        text += TagSync::tr(". WeChat takes names of at most ten characters");
    return text;
}

QString tagDirectionText(const TagDifference &one, TagDirection direction)
{
    if (direction == TagDirection::Leave)
        return TagSync::tr("Leave it");
    if (direction == TagDirection::ToWeChat)
        return one.isHere ? TagSync::tr("Give it at WeChat too") : TagSync::tr("Take it away at WeChat");
    return one.isHere ? TagSync::tr("Take it away here") : TagSync::tr("Give it here too");
}

QString tagPlanText(const TagPlan &plan, qint64 strangers)
{
    QStringList lines;
    if (plan.calls > 0)
        lines.append(
            TagSync::tr("At WeChat: tags made %1, given %2, taken away %3; calls %4.")
                .arg(QString::number(plan.made.size()), format::count(plan.given), format::count(plan.taken), format::count(plan.calls)));
    if (plan.givenHere + plan.takenHere > 0)
        lines.append(TagSync::tr("Here: given %1, taken away %2.").arg(format::count(plan.givenHere), format::count(plan.takenHere)));
    if (lines.isEmpty())
        lines.append(TagSync::tr("Nothing is changed."));
    if (plan.isTooMany)
        lines.append(TagSync::tr("WeChat holds 100 tags; leave some of them."));
    if (strangers > 0)
        lines.append(
            TagSync::tr("%1 followers with a tag are no customers here yet: fetch the followers first.").arg(format::count(strangers)));
    return lines.join(u'\n');
}

QString tagReportText(const TagDeedReport &report)
{
    QStringList lines{report.counts.open > 0 ? TagSync::tr("%1 calls are still to be made; WeChat has done %2.")
                                                   .arg(format::count(report.counts.open), format::count(report.done))
                                             : TagSync::tr("Both sides are as decided.")};
    if (report.counts.leftOut > 0)
        lines.append(TagSync::tr("%1 people were left out: they do not follow any more, or carry 20 tags.")
                         .arg(format::count(report.counts.leftOut)));
    if (report.counts.failed > 0)
        lines.append(
            TagSync::tr("%1 calls were refused by WeChat; compare again to see what differs.").arg(format::count(report.counts.failed)));
    return lines.join(u'\n');
}

} // namespace yiren
