#include "cli/demorun.h"

#include "accounts/accountstore.h"
#include "reconcile/fetchday.h"
#include "cli/postlist.h"
#include "cli/postsending.h"
#include "cli/reportlines.h"
#include "cli/sandboxfiles.h"
#include "cli/words.h"
#include "demo/demoserver.h"
#include "exporting/exportfile.h"
#include "exporting/exports.h"
#include "reconcile/certificatetext.h"
#include "reconcile/dayreportjson.h"
#include "reconcile/closeday.h"
#include "schedule/apiline.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

// A day's bills are there from ten o'clock of the next (contract/wechat-pay.md 11.1).
BusinessDay newestDayWithBills(const QDateTime &now)
{
    return BusinessDay::of(now.addSecs(-10 * 3600)).previous();
}

Result<Account> demoAccount(Session &session)
{
    const qint64 now = session.nowMs();
    return session.write<Account>(
        [now](Database &database) { return AccountStore(database).resolveOrCreate({}, QStringLiteral("demo"), now); });
}

// The sandbox's own keys: they open nothing outside this process.
Result<Merchant> merchantOf(const sandbox::Sandbox &server)
{
    const sandbox::Credentials credentials = server.credentials();
    auto key = PrivateKey::fromPem(credentials.merchantKeyPem);
    auto publicKey = PublicKey::fromPem(credentials.publicKeyPem);
    if (!key || !publicKey)
        return failure(key ? publicKey.error() : key.error());
    KeyTable keys;
    keys.add(credentials.publicKeyId, std::move(*publicKey));
    return Merchant{MerchantId(credentials.mchid), credentials.appid,
                    credentials.merchantSerial,    std::move(*key),
                    Secret(credentials.apiV3Key),  std::move(keys),
                    credentials.publicKeyId,       {server.baseUrl()},
                    server.authorityPem(),         {}};
}

Result<ExportTable> allPosts(Database &database, AccountId account, Period)
{
    return postsTable(database, account, {});
}

Done exportAll(Session &session, Terminal &terminal, AccountId account, const QString &out)
{
    if (out.isEmpty())
        return {};
    if (!QDir().mkpath(out))
        return failure(ErrorKind::Storage, "export.write", out);
    const Period all = Period::inclusive(BusinessDay(QDate(2013, 1, 1)), BusinessDay::of(session.program().clock().now()));
    const std::pair<const char *, Result<ExportTable> (*)(Database &, AccountId, Period)> exports[] = {
        {"orders", ordersTable}, {"daily", dailyTable}, {"differences", differencesTable}, {"posts", allPosts}};
    for (const auto &[name, make] : exports) {
        const auto table =
            session.read<ExportTable>([make = make, account, all](Database &database) { return make(database, account, all); });
        if (!table)
            return failure(table.error());
        for (const char *ending : {".csv", ".xlsx"}) {
            const QString path = out + u'/' + QLatin1String(name) + QLatin1String(ending);
            if (auto written = exportFile(*table, path); !written)
                return written;
            terminal.say(Cli::tr("written: %1").arg(path));
        }
    }
    return {};
}

Result<CloseOutcome> closeDay(Session &session, Terminal &terminal, const sandbox::Sandbox &server, AccountId account, BusinessDay day)
{
    auto merchant = merchantOf(server);
    if (!merchant)
        return failure(merchant.error());
    PayConnection connection = session.program().connectPay(std::move(*merchant), account);
    terminal.say(Cli::tr("Fetching the bills of %1 from the sandbox at %2 …").arg(day.toText(), server.baseUrl().toString()));
    CloseDayJob::Setup setup{account, day, session.program().dataDir().workLockPath(), session.program().dataDir().backupFolder(),
                             fetchOfDay(session.storage(), *connection.api, session.program().clock(), account, day)};
    return await(JobHandle<CloseOutcome>(new CloseDayJob(session.storage(), session.program().clock(), std::move(setup))));
}

Exit presentRun(Terminal &terminal, const DayReport &report, const CloseOutcome &outcome, const std::vector<Post> &posts)
{
    sayReport(terminal, report);
    if (outcome.closing) {
        const auto page = certificateText(*outcome.closing);
        if (!page)
            return terminal.fail(page.error());
        terminal.say(QString());
        terminal.say(*page);
    } else {
        terminal.say(Cli::tr("%1 stays open:").arg(outcome.day.toText()));
        sayBlockers(terminal, outcome.blockers);
    }
    terminal.answer(
        reportJson(report,
                   {{QStringLiteral("state"), outcome.closing ? QStringLiteral("closed") : QStringLiteral("open")},
                    {QStringLiteral("certificate_sha256"), outcome.closing ? QJsonValue(outcome.closing->sha256) : QJsonValue()},
                    {QStringLiteral("posts"), postsJson(posts)}}));
    return Exit::Ok;
}

// The company of this folder. A new folder gets one: all but the newest bills, which the run fetches itself.
Result<DemoOrigin> originOf(Session &session, Terminal &terminal, quint64 seed)
{
    const auto known = session.read<std::optional<DemoOrigin>>([](Database &database) { return demoOrigin(database); });
    if (!known)
        return failure(known.error());
    if (*known)
        return **known;
    const QDateTime now = session.program().clock().now();
    if (const auto filled = fillWithDemo(session, terminal, seed, newestDayWithBills(now)); !filled)
        return failure(filled.error());
    return DemoOrigin{seed, BusinessDay::of(now)};
}

// The stand-in's own secrets, in a vault that is gone with this process.
Result<Sent> publishDuePosts(Session &session, Terminal &terminal, const sandbox::Sandbox &server, const Account &account)
{
    Vault &vault = session.program().vault();
    vault.openForThisSession();
    if (auto put = await(vault.put(secretsOf(server, account.id))); !put)
        return failure(put.error());
    const auto connection = session.connectOfficial(connectedTo(server, account));
    if (!connection)
        return failure(connection.error());
    terminal.say(Cli::tr("Publishing what is due at the sandbox …"));
    ApiLine line(*connection->api);
    auto sent = sendThrough(terminal, session, account.id, line);
    if (!sent)
        return sent;
    sayPosts(terminal, sent->posts);
    if (sent->trouble)
        return failure(*sent->trouble);
    return sent;
}

} // namespace

Result<DemoFilling> fillWithDemo(Session &session, Terminal &terminal, quint64 seed, std::optional<BusinessDay> firstWithoutBills)
{
    const auto account = demoAccount(session);
    if (!account)
        return failure(account.error());
    Clock &clock = session.program().clock();
    const auto studio = std::make_shared<sandbox::Studio>(sandbox::makeStudio(seed, BusinessDay::of(clock.now())));
    terminal.note(Cli::tr("Filling the data folder with the demonstration company …"));
    return session.write<DemoFilling>([studio, id = account->id, seed, firstWithoutBills, &clock, &terminal](Database &database) {
        DemoPlan plan;
        plan.account = id;
        plan.seed = seed;
        plan.firstWithoutBills = firstWithoutBills;
        plan.progress = [&terminal](qint64 done, qint64 total) { terminal.progress(Cli::tr("Days"), done, total); };
        return fillDemo(database, *studio, plan, clock);
    });
}

Exit runDemo(Terminal &terminal, const Globals &globals, quint64 seed, const QString &out)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto origin = originOf(*session, terminal, seed);
    if (!origin)
        return terminal.fail(origin.error());
    const auto account = demoAccount(*session);
    if (!account)
        return terminal.fail(account.error());
    const auto server = startDemoServer(session->program().clock(), *origin, sandbox::Sandbox::Contents::Studio);
    if (!server)
        return terminal.fail(server.error());
    const auto sent = publishDuePosts(*session, terminal, **server, *account);
    if (!sent)
        return terminal.fail(sent.error());
    const BusinessDay newest = std::min(newestDayWithBills(session->program().clock().now()), origin->today.previous());
    const auto outcome = closeDay(*session, terminal, **server, account->id, newest);
    if (!outcome)
        return terminal.fail(outcome.error());
    const qint64 now = session->nowMs();
    const auto report = session->write<DayReport>(
        [id = account->id, newest, now](Database &database) { return reconcileAndStore(database, id, newest, now); });
    if (!report)
        return terminal.fail(report.error());
    if (auto exported = exportAll(*session, terminal, account->id, out); !exported)
        return terminal.fail(exported.error());
    return presentRun(terminal, *report, *outcome, sent->posts);
}

} // namespace yiren
