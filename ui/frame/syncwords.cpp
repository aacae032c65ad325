#include "frame/syncwords.h"

#include "formatting/format.h"
#include "time/durations.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using Kind = SyncState::Kind;

// Texts: SyncWords::tr("…").
struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

// "今天 10:05", "昨天 21:40", "11-20 16:48".
QString moment(qint64 at, qint64 now, Language language)
{
    const bool isToday = BusinessDay::ofMs(at) == BusinessDay::ofMs(now);
    return isToday ? SyncWords::tr("today %1").arg(format::time(at)) : format::momentSeenFrom(at, now, language);
}

// Short enough for the top bar; the whole sentence stands in the card.
QString reason(const Error &error)
{
    if (error.code == QLatin1String("storage.disk_full"))
        return SyncWords::tr("the disk is full");
    switch (error.kind) {
    case ErrorKind::Network:
        return SyncWords::tr("no network");
    case ErrorKind::Timeout:
        return SyncWords::tr("WeChat Pay does not answer");
    case ErrorKind::RateLimited:
        return SyncWords::tr("WeChat Pay asks to wait");
    case ErrorKind::NotReady:
        return SyncWords::tr("WeChat Pay is still making them");
    case ErrorKind::Unauthorized:
    case ErrorKind::Credential:
    case ErrorKind::BadSignature:
        return SyncWords::tr("something is wrong with the keys");
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
        return SyncWords::tr("they can't be stored");
    case ErrorKind::BadReply:
    case ErrorKind::Input:
        return SyncWords::tr("the bill can't be read");
    case ErrorKind::Locked:
        return SyncWords::tr("a day is being closed");
    default:
        return SyncWords::tr("WeChat Pay refused");
    }
}

qint64 minutesUntil(const QDateTime &instant, qint64 now)
{
    return std::max<qint64>(1, (instant.toMSecsSinceEpoch() - now + minuteMs - 1) / minuteMs);
}

QString failedSentence(const SyncState &state, qint64 now)
{
    const QString why = reason(state.error.value_or(Error()));
    if (!state.again)
        return SyncWords::tr("Bills could not be fetched: %1").arg(why);
    return SyncWords::tr("Bills could not be fetched: %1; again in %2 min").arg(why, format::count(minutesUntil(*state.again, now)));
}

QStringList failedDetails(const SyncState &state, const ProblemWords &words)
{
    const Problem problem = words(state.error.value_or(Error()));
    QStringList lines{problem.sentence};
    if (!problem.nextStep.isEmpty())
        lines.append(problem.nextStep);
    lines.append(SyncWords::tr("Nothing is lost: what is missing is fetched later."));
    return lines;
}

QStringList syncedDetails(const SyncState &state, const ProblemWords &words, qint64 now, Language language)
{
    QStringList lines;
    if (state.clock) {
        const Problem problem = words(*state.clock);
        lines = {problem.sentence, problem.nextStep};
    }
    if (state.at)
        lines.append(SyncWords::tr("Newest bills received: %1").arg(moment(*state.at, now, language)));
    lines.append(SyncWords::tr("Each morning after 10:00 WeChat Pay has the bills of the day before; they are fetched by themselves."));
    return lines;
}

QString dayOf(const SyncState &state)
{
    return state.day ? format::day(*state.day) : QString();
}

} // namespace

QString syncSentence(const SyncState &state, qint64 now, Language language)
{
    const int due = static_cast<int>(state.due);
    switch (state.kind) {
    case Kind::Demonstration:
        return SyncWords::tr("Demonstration data");
    case Kind::NotConnected:
        return SyncWords::tr("Not connected to WeChat Pay");
    case Kind::Looking:
        return SyncWords::tr("Looking which bills are here …");
    case Kind::Fetching:
        return SyncWords::tr("Fetching the bills of %1 …").arg(dayOf(state));
    case Kind::KeysClosed:
        return SyncWords::tr("The keys are not open: bills of %n day(s) wait", nullptr, due);
    case Kind::Failed:
        return failedSentence(state, now);
    case Kind::Off:
    case Kind::Stopped:
        return SyncWords::tr("Bills of %n day(s) are not fetched yet", nullptr, due);
    case Kind::Due:
        return SyncWords::tr("About to fetch the bills of %n day(s)", nullptr, due);
    case Kind::Waiting:
        return SyncWords::tr("The bills of %1 come after 10:00").arg(dayOf(state));
    case Kind::Synced:
        break;
    }
    return state.at ? SyncWords::tr("Synced up to %1 · %2").arg(dayOf(state), moment(*state.at, now, language))
                    : SyncWords::tr("Synced up to %1").arg(dayOf(state));
}

Meaning syncMeaning(const SyncState &state)
{
    switch (state.kind) {
    case Kind::Demonstration:
    case Kind::NotConnected:
    case Kind::Looking:
    case Kind::Off:
    case Kind::Stopped:
        break;
    case Kind::Fetching:
    case Kind::Due:
        return Meaning::Info;
    case Kind::KeysClosed:
        return Meaning::Attention;
    case Kind::Failed:
        return state.error && state.error->kind == ErrorKind::NotReady ? Meaning::Info : Meaning::Attention;
    case Kind::Waiting:
    case Kind::Synced:
        return state.clock ? Meaning::Attention : Meaning::Good;
    }
    return Meaning::Neutral;
}

QStringList syncDetails(const SyncState &state, const ProblemWords &words, qint64 now, Language language)
{
    const QString reach = SyncWords::tr("WeChat Pay gives out bills of the last three months; once fetched they stay here for good.");
    switch (state.kind) {
    case Kind::Demonstration:
        return {SyncWords::tr("A made-up company: nothing is fetched and nothing is sent.")};
    case Kind::NotConnected:
        return {SyncWords::tr("With a merchant account set up, the bills of each day come by themselves. Without one, drop bill files on "
                              "this window.")};
    case Kind::Fetching:
        return {SyncWords::tr("Day %1 of %2. You can go on working; what is fetched stays.")
                    .arg(format::count(state.done + 1), format::count(state.total)),
                reach};
    case Kind::KeysClosed:
        return {SyncWords::tr("The keys of this merchant are sealed on this computer and are not open now.")};
    case Kind::Failed:
        return failedDetails(state, words);
    case Kind::Off:
        return {SyncWords::tr("Fetching by itself is off; the settings switch it on."), reach};
    case Kind::Stopped:
        return {SyncWords::tr("Stopped. It goes on when the next day's bills are there; you can also fetch now."), reach};
    case Kind::Waiting:
    case Kind::Synced:
        return syncedDetails(state, words, now, language);
    case Kind::Looking:
    case Kind::Due:
        break;
    }
    return {reach};
}

} // namespace yiren
