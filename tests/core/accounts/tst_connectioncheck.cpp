#include "support/sandboxaccount.h"

#include "pay/payerrors.h"

#include <QtTest>

using namespace yiren;
using State = CheckStep::State;

// 检查连接 against the sandbox, which knows nothing of this client: one part of the account is wrong at a time.
class TestConnectionCheck : public QObject
{
    Q_OBJECT

private slots:
    void aRightAccountPassesEveryStep();
    void anotherPrivateKeyFailsAtTheSignature();
    void anotherSerialFailsAtTheSignature();
    void anApiV3KeyOfAnotherLengthIsSaidWithoutAsking();
    void aClockThatIsOffIsNamed();
    void aClockThatIsSomewhatOffIsAWarning();
    void anotherPublicKeyFailsAtTheAnswers();
    void aHostThatDoesNotAnswerFailsAtTheNetwork();
    void anExpiringCertificateIsAWarning();
    void aLockedVaultIsNoFinding();

private:
    // "settings ok, private_key ok, …"
    static QString told(const std::vector<CheckStep> &steps)
    {
        QStringList words;
        for (const CheckStep &step : steps)
            words.append(step.name + u' ' + checkStateName(step.state));
        return words.join(QStringLiteral(", "));
    }
    static const CheckStep &step(const std::vector<CheckStep> &steps, const char *name)
    {
        static const CheckStep none;
        for (const CheckStep &one : steps) {
            if (one.name == QLatin1String(name))
                return one;
        }
        return none;
    }
    static QString failedOnly(const std::vector<CheckStep> &steps)
    {
        QStringList names;
        for (const CheckStep &one : steps) {
            if (one.state == State::Failed)
                names.append(one.name);
        }
        return names.join(u' ');
    }
};

void TestConnectionCheck::aRightAccountPassesEveryStep()
{
    SandboxAccount studio;
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(told(*steps),
             QStringLiteral("settings ok, private_key ok, apiv3_key ok, platform_keys ok, network ok, clock ok, signature ok, "
                            "answers ok, pay.trade_bill ok, pay.fund_flow_bill ok, pay.order_query ok, pay.complaints ok"));
}

void TestConnectionCheck::anotherPrivateKeyFailsAtTheSignature()
{
    SandboxAccount studio;
    studio.merchant.merchantKey = PrivateKey::generate()->toPem();
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QStringLiteral("signature"));
    QCOMPARE(payErrorKey(*step(*steps, "signature").error), QLatin1String("pay.sign_error.key"));
    QCOMPARE(step(*steps, "network").state, State::Ok);
    QCOMPARE(step(*steps, "answers").state, State::NotAsked);
    QCOMPARE(step(*steps, "pay.trade_bill").state, State::NotAsked);
}

void TestConnectionCheck::anotherSerialFailsAtTheSignature()
{
    SandboxAccount studio;
    studio.merchant.account.merchantSerial = QStringLiteral("1234567890ABCDEF1234567890ABCDEF12345678");
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QStringLiteral("signature"));
    QCOMPARE(payErrorKey(*step(*steps, "signature").error), QLatin1String("pay.sign_error.serial"));
}

void TestConnectionCheck::anApiV3KeyOfAnotherLengthIsSaidWithoutAsking()
{
    SandboxAccount studio;
    studio.merchant.apiV3Key.chop(1);
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QStringLiteral("apiv3_key"));
    QCOMPARE(step(*steps, "apiv3_key").error->code, QStringLiteral("pay.apiv3_key_length"));
    QCOMPARE(step(*steps, "apiv3_key").error->detail, QStringLiteral("31"));
    QCOMPARE(step(*steps, "network").state, State::NotAsked);
    QCOMPARE(studio.merchant.server->control().requestCount(QStringLiteral("tradebill")), 0);
}

void TestConnectionCheck::aClockThatIsOffIsNamed()
{
    SandboxAccount studio;
    studio.merchant.server->control().advance(std::chrono::minutes(10));
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QStringLiteral("clock"));
    QCOMPARE(step(*steps, "network").state, State::Ok);
    QCOMPARE(step(*steps, "signature").state, State::NotAsked);
}

// contract/wechat-pay.md 3: warn beyond 60 s; all else works.
void TestConnectionCheck::aClockThatIsSomewhatOffIsAWarning()
{
    SandboxAccount studio;
    studio.merchant.server->control().advance(std::chrono::minutes(2));
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QString());
    QCOMPARE(step(*steps, "clock").state, State::Warning);
    QCOMPARE(step(*steps, "clock").error->code, QStringLiteral("clock.skew"));
    QCOMPARE(step(*steps, "pay.trade_bill").state, State::Ok);
}

void TestConnectionCheck::anotherPublicKeyFailsAtTheAnswers()
{
    SandboxAccount studio;
    studio.merchant.publicKey = PrivateKey::generate()->publicKey().toPem();
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QStringLiteral("answers"));
    QCOMPARE(step(*steps, "answers").error->code, QStringLiteral("sign.mismatch"));
    QCOMPARE(step(*steps, "signature").state, State::Ok);
}

void TestConnectionCheck::aHostThatDoesNotAnswerFailsAtTheNetwork()
{
    SandboxAccount studio;
    studio.merchant.server.reset(); // the port is free now
    const auto steps = studio.check();
    QVERIFY(steps);
    QCOMPARE(failedOnly(*steps), QStringLiteral("network"));
    QCOMPARE(step(*steps, "network").error->code, QStringLiteral("net.refused"));
    QCOMPARE(step(*steps, "platform_keys").state, State::Ok);
}

void TestConnectionCheck::anExpiringCertificateIsAWarning()
{
    constexpr qint64 now = 1'790'000'000'000;
    constexpr qint64 day = 86'400'000;
    SandboxAccount studio;
    QVERIFY(studio.check());
    studio.merchant.account.payPublicKeyId.clear();
    for (const auto &[validTo, state] : {std::pair(now + 29 * day, State::Warning), std::pair(now + 31 * day, State::Ok)}) {
        const PlatformKeys known{{{QStringLiteral("5157F09E"), PlatformKey::Kind::Certificate, {}, now - day, validTo}}, now};
        const auto steps = offlineSteps(studio.merchant.account, known, studio.world.vault, now);
        QCOMPARE(step(steps, "platform_keys").state, state);
    }
}

void TestConnectionCheck::aLockedVaultIsNoFinding()
{
    SandboxAccount studio;
    const auto steps = awaited(JobHandle<std::vector<CheckStep>>(
        new ConnectionCheckJob(studio.world.storage, studio.world.vault, studio.clock, studio.merchant.account,
                               [&](Merchant) -> PayApi & { return *studio.api; })));
    QVERIFY(!steps);
    QCOMPARE(steps.error().code, QStringLiteral("vault.locked"));
}

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connectioncheck.moc"
