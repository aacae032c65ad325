#include "sandbox/studioreach.h"

#include "sandbox/randomstream.h"
#include "time/durations.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr quint64 reachSalt = 0x67726f757073;
constexpr qint64 perMilleByCode = 420, perMilleStayShort = 180;
constexpr qint64 minutesOfEvening = 14 * 60; // from eight in the morning

qint64 endOfHistory(const Studio &studio)
{
    return studio.last.end().toMSecsSinceEpoch();
}

StudioStay stayFrom(RandomStream &random, size_t customer, size_t group, qint64 end)
{
    const qint64 day = random.below(studioGroups[group].daysOld);
    StudioStay stay;
    stay.customer = customer;
    stay.group = group;
    stay.joinedMs = end - (day + 1) * dayMs + (8 * 60 + random.below(minutesOfEvening)) * minuteMs;
    stay.isByCode = random.chance(perMilleByCode);
    const qint64 left = stay.joinedMs + random.between(3, 20) * dayMs;
    if (random.chance(perMilleStayShort) && left < end)
        stay.leftMs = left;
    return stay;
}

QJsonObject textBody(const char *words)
{
    return {{QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), QString::fromUtf8(words)}}}};
}

void addMasses(ReachBook &book, qint64 end)
{
    CorpMass sent;
    sent.msgid = QStringLiteral("msgStudio0001");
    sent.sender = QLatin1String(studioMember);
    for (const auto &[id, person] : book.friends)
        sent.targets.append(id);
    sent.body = textBody(studioSentWords);
    sent.createdMs = end - 8 * dayMs - 7 * hourMs;
    book.masses.push_back(sent);
    book.confirm(book.masses.back(), book.masses.back().createdMs + 25 * minuteMs);
    book.masses.back().results[sent.targets.back()] = 2; // who removed the colleague since
    CorpMass waiting;
    waiting.msgid = QStringLiteral("msgStudio0002");
    waiting.sender = QLatin1String(studioMember);
    waiting.isToGroups = true;
    for (const CorpGroup &group : book.groups)
        waiting.targets.append(group.chatId);
    waiting.body = textBody(studioWaitingWords);
    waiting.createdMs = end - 4 * hourMs;
    book.masses.push_back(waiting);
}

} // namespace

QString studioExternalId(size_t customer)
{
    return QStringLiteral("wmStudioGroup%1").arg(customer, 11, 10, QLatin1Char('0'));
}

std::vector<StudioStay> studioStays(const Studio &studio)
{
    RandomStream random(reachSalt + studio.customers.size());
    std::vector<StudioStay> stays;
    for (size_t group = 0; group < studioGroups.size(); ++group) {
        const auto people = std::min(static_cast<size_t>(studioGroups[group].people), studio.customers.size());
        for (size_t i = 0; i < people; ++i) { // from the latest customers on, some are in both
            const size_t customer = studio.customers.size() - 1 - (i * 3 + group) % studio.customers.size();
            stays.push_back(stayFrom(random, customer, group, endOfHistory(studio)));
        }
    }
    std::ranges::sort(stays, {}, &StudioStay::joinedMs);
    return stays;
}

CorpGroup studioGroupAt(const Studio &studio, const std::vector<StudioStay> &stays, size_t group, qint64 atMs)
{
    const StudioGroup &about = studioGroups[group];
    CorpGroup chat;
    chat.chatId = QLatin1String(about.chatId);
    chat.name = QString::fromUtf8(about.name);
    chat.owner = QLatin1String(studioMember);
    chat.createdMs = endOfHistory(studio) - (about.daysOld + 1) * dayMs;
    chat.members.push_back({chat.owner, false, QStringLiteral("林小雨"), {}, {}, {}, 1, chat.createdMs});
    for (const StudioStay &stay : stays) {
        if (stay.group != group || stay.joinedMs > atMs)
            continue;
        ++chat.version;
        if (stay.leftMs != 0 && stay.leftMs <= atMs) {
            ++chat.version;
            continue;
        }
        const QString state = stay.isByCode ? QString::fromLatin1(studioJoinKey) : QString();
        chat.members.push_back({studioExternalId(stay.customer),
                                true,
                                studio.customers[stay.customer].name,
                                {},
                                stay.isByCode ? QString() : chat.owner,
                                state,
                                stay.isByCode ? 3 : 1,
                                stay.joinedMs});
    }
    return chat;
}

ReachBook studioReach(const Studio &studio)
{
    const auto stays = studioStays(studio);
    const qint64 end = endOfHistory(studio);
    ReachBook book;
    book.members = {QLatin1String(studioMember)};
    for (size_t group = 0; group < studioGroups.size(); ++group) {
        book.groups.push_back(studioGroupAt(studio, stays, group, end));
        for (const CorpGroupMember &member : book.groups.back().members) {
            if (member.isExternal)
                book.friends.insert_or_assign(member.id, CorpFriend{member.id, member.name, {}});
        }
    }
    book.ways.push_back({QLatin1String(studioJoinWay),
                         {{QStringLiteral("scene"), 2},
                          {QStringLiteral("remark"), QString::fromUtf8(studioJoinSource)},
                          {QStringLiteral("auto_create_room"), 0},
                          {QStringLiteral("chat_id_list"), QJsonArray{QLatin1String(studioGroups[0].chatId)}},
                          {QStringLiteral("state"), QString::fromLatin1(studioJoinKey)}},
                         false});
    addMasses(book, end);
    CorpMomentTask moment;
    moment.jobid = QStringLiteral("jobStudio01");
    moment.momentId = QStringLiteral("momStudio01");
    moment.sender = QLatin1String(studioMember);
    moment.body = textBody(studioMomentWords);
    moment.createdMs = end - 4 * dayMs - 5 * hourMs;
    moment.publishedMs = moment.createdMs + 40 * minuteMs;
    moment.likes = 17;
    moment.comments = 4;
    book.moments.push_back(moment);
    return book;
}

} // namespace yiren::sandbox
