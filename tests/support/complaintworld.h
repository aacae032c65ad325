#pragma once

#include "complaints/complaintdeedjob.h"
#include "complaints/complaintsjob.h"
#include "sandbox/sandbox.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QThreadPool>

namespace yiren {

// A merchant at the stand-in with complaints that the test makes, and a data file that reads them. Both clocks are moved together.
struct ComplaintWorld {
    ComplaintWorld()
    {
        books.close();
        if (!awaited(storage.open()))
            qFatal("storage");
        sandbox::Sandbox::Options options;
        options.keys = sharedKeys();
        server = std::move(*sandbox::Sandbox::create(clock, std::move(options)));
        if (!server->start())
            qFatal("sandbox");
        connect();
    }

    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys =
            std::make_shared<const sandbox::KeyRing>(*sandbox::KeyRing::generate(QStringLiteral("1900012345"), FakeClock().now()));
        return keys;
    }
    void connect()
    {
        const sandbox::Credentials own = server->credentials();
        Merchant merchant{.id = MerchantId(own.mchid),
                          .appid = own.appid,
                          .serial = own.merchantSerial,
                          .key = *PrivateKey::fromPem(own.merchantKeyPem),
                          .apiV3Key = Secret(own.apiV3Key),
                          .platformKeys = {},
                          .publicKeyId = own.publicKeyId,
                          .baseUrls = {server->baseUrl()},
                          .caPem = server->authorityPem(),
                          .notifyUrl = {}};
        merchant.platformKeys.add(own.publicKeyId, *PublicKey::fromPem(own.publicKeyPem));
        http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(merchant.baseUrls), merchant.caPem, {}}, clock);
        PaySettings settings;
        settings.callsPerSecond = 100'000;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.deadline = std::chrono::milliseconds(1500);
        api = std::make_unique<PayApi>(*http, std::move(merchant), clock, pool, settings);
    }
    // A complaint of that long ago; the payer's words.
    QString complain(qint64 agoMs, const QString &words = QStringLiteral("杯口有裂,想退"))
    {
        sandbox::Complaint made;
        made.complaintId = QStringLiteral("20020182026%1").arg(++complaints, 6, 10, QLatin1Char('0'));
        made.atMs = now() - agoMs;
        made.detail = words;
        made.problemText = QStringLiteral("申请退款");
        made.phone = QStringLiteral("13800000000");
        made.openid = OpenId(QStringLiteral("oPayer%1").arg(complaints));
        made.transactionId = TransactionId(QStringLiteral("42000%1").arg(complaints));
        made.outTradeNo = OutTradeNo(QStringLiteral("A-%1").arg(complaints));
        made.amount = made.wishedRefund = Money::fromFen(12800);
        made.history.push_back({made.atMs, QStringLiteral("用户"), QStringLiteral("USER_CREATE_COMPLAINT"), words, {}});
        server->control().addComplaint(made);
        return made.complaintId;
    }
    void moveOn(qint64 ms)
    {
        clock.set(clock.now().addMSecs(ms));
        server->control().setNow(clock.now());
    }
    void inject(const char *faults) { server->control().addFaults(*sandbox::FaultScript::fromText(QLatin1String(faults))); }

    ComplaintLookJob::Setup setup() { return {*api, storage, clock, AccountId{1}}; }
    Result<ComplaintsReport> poll() { return awaited(JobHandle<ComplaintsReport>(new ComplaintsJob(setup()))); }
    JobHandle<ComplaintDeed> deed(const QString &complaint, const QString &text, std::vector<QByteArray> images = {})
    {
        return JobHandle<ComplaintDeed>(
            new ComplaintDeedJob(setup(), {complaint, text.isNull() ? DeedKind::Complete : DeedKind::Reply, text, std::move(images)}));
    }
    Result<ComplaintDeed> reply(const QString &complaint, const QString &text) { return awaited(deed(complaint, text)); }
    Result<ComplaintDeed> complete(const QString &complaint) { return awaited(deed(complaint, {})); }
    ComplaintCase about(const QString &complaint)
    {
        return *awaited(
            storage.read<ComplaintCase>([complaint](Database &database) { return loadComplaintCase(database, AccountId{1}, complaint); }));
    }
    qsizetype requests(const char *endpoint) const { return server->control().requestCount(QLatin1String(endpoint)); }
    qsizetype replies(const QString &complaint) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ComplaintReplied, complaint);
    }
    qsizetype completions(const QString &complaint) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ComplaintCompleted, complaint);
    }
    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }

    FakeClock clock;
    TemporaryDatabase books;
    StorageThread storage{{books.path(), {}, {}}};
    QThreadPool pool;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<PayApi> api;
    int complaints = 0;
};

} // namespace yiren
