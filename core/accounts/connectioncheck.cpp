#include "accounts/connectioncheck.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "pay/merchant.h"
#include "pay/payerrors.h"
#include "storage/storagethread.h"

#include <algorithm>
#include <chrono>

namespace yiren {

namespace {

using State = CheckStep::State;

constexpr std::chrono::milliseconds soon = std::chrono::hours(24 * 30);
constexpr const char *road[] = {"network", "clock", "signature", "answers"}; // what lies between here and WeChat's answer
constexpr int roadLength = static_cast<int>(std::size(road));

CheckStep step(const char *name, const Done &done)
{
    if (done)
        return {QString::fromLatin1(name), State::Ok, {}};
    return {QString::fromLatin1(name), State::Failed, done.error()};
}

bool isAllOf(const QString &text, bool (*isOne)(QChar))
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isOne);
}

Done checkNumbers(const Account &account)
{
    if (!account.canPay())
        return failure(ErrorKind::Credential, "account.not_connected", account.name);
    if (!isAllOf(account.mchid.toString(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return failure(ErrorKind::Credential, "pay.mchid");
    if (!isAllOf(account.merchantSerial, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'); }))
        return failure(ErrorKind::Credential, "pay.serial");
    return {};
}

Done checkPrivateKey(const Account &account, const Vault &vault)
{
    const auto pem = vault.get(secretname::merchantKey(account.id));
    if (!pem)
        return failure(pem.error());
    if (auto key = PrivateKey::fromPem(pem->bytes()); !key)
        return failure(key.error());
    return {};
}

Done checkApiV3Key(const Account &account, const Vault &vault)
{
    const auto secret = vault.get(secretname::apiV3Key(account.id));
    if (!secret)
        return failure(secret.error());
    if (const auto size = secret->bytes().size(); size != apiV3KeyBytes)
        return failure(ErrorKind::Credential, "pay.apiv3_key_length", QString::number(size));
    return {};
}

// The APIv3 key is not needed where the public key verifies: then its absence is only said.
CheckStep apiV3KeyStep(const Account &account, const Vault &vault)
{
    CheckStep made = step("apiv3_key", checkApiV3Key(account, vault));
    const bool isAbsent = made.error && made.error->code == QLatin1String("vault.no_secret");
    if (isAbsent && !account.payPublicKeyId.isEmpty())
        return {made.name, State::Warning, makeError(ErrorKind::Credential, "pay.no_apiv3_key")};
    return made;
}

CheckStep platformKeyStep(const Account &account, const PlatformKeys &known, const Vault &vault, qint64 now)
{
    const auto isNamed = [&](const PlatformKey &key) { return key.serial == account.payPublicKeyId; };
    if (!account.payPublicKeyId.isEmpty() && std::none_of(known.keys.begin(), known.keys.end(), isNamed))
        return step("platform_keys", failure(ErrorKind::Credential, "pay.public_key_missing"));
    if (known.keys.empty() && !vault.holds(secretname::apiV3Key(account.id)))
        return step("platform_keys", failure(ErrorKind::Credential, "pay.no_platform_key"));
    for (const PlatformKey &key : known.keys) {
        if (account.payPublicKeyId.isEmpty() && key.validTo && *key.validTo < now + soon.count())
            return {QStringLiteral("platform_keys"), State::Warning, makeError(ErrorKind::Credential, "health.key_expires", key.serial)};
    }
    return step("platform_keys", {});
}

// Where on the road an error stands; past its end: WeChat's answer came and can be trusted.
int roadOf(const Error &error)
{
    const bool isClock = error.code == QLatin1String("clock.skew") || error.code == QLatin1String("sign.stale")
        || payErrorKey(error) == QLatin1String("pay.sign_error.clock");
    if (isClock)
        return 1;
    const bool isNotWeChat = error.code == QLatin1String("net.redirect"); // whoever answered
    if (isNotWeChat || ((error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout) && error.httpStatus == 0))
        return 0;
    if (error.code == QLatin1String("SIGN_ERROR") || error.code == QLatin1String("MCH_NOT_EXISTS"))
        return 2;
    const bool isForeignKey = payErrorKey(error) == QLatin1String("pay.public_key_id"); // no answer could be verified with it
    if (isForeignKey || error.kind == ErrorKind::BadSignature || error.kind == ErrorKind::Credential)
        return 3;
    return 4;
}

State stateOf(const Capability &capability)
{
    switch (capability.state) {
    case Capability::State::Ok:
        return State::Ok;
    case Capability::State::NotPermitted:
        return State::NotPermitted;
    case Capability::State::Failed:
        return State::Failed;
    case Capability::State::Unknown:
        return State::NotAsked;
    }
    return State::NotAsked;
}

} // namespace

QString checkStateName(State state)
{
    switch (state) {
    case State::Ok:
        return QStringLiteral("ok");
    case State::Warning:
        return QStringLiteral("warning");
    case State::Failed:
        return QStringLiteral("failed");
    case State::NotPermitted:
        return QStringLiteral("not_permitted");
    case State::NotAsked:
        return QStringLiteral("unknown");
    }
    return {};
}

CheckStep stepOf(const Capability &capability)
{
    return {capability.name, stateOf(capability), capability.error};
}

std::vector<CheckStep> offlineSteps(const Account &account, const PlatformKeys &known, const Vault &vault, qint64 now)
{
    return {step("settings", checkNumbers(account)), step("private_key", checkPrivateKey(account, vault)), apiV3KeyStep(account, vault),
            platformKeyStep(account, known, vault, now)};
}

std::vector<CheckStep> onlineSteps(const std::vector<Capability> &capabilities)
{
    const auto failed = std::find_if(capabilities.begin(), capabilities.end(),
                                     [](const Capability &one) { return one.error && roadOf(*one.error) < roadLength; });
    const bool isAsked = !capabilities.empty();
    const int end = !isAsked ? 0 : failed == capabilities.end() ? roadLength : roadOf(*failed->error);
    std::vector<CheckStep> steps;
    for (int i = 0; i < roadLength; ++i) {
        const bool isBroken = isAsked && i == end;
        steps.push_back({QString::fromLatin1(road[i]),
                         i < end        ? State::Ok
                             : isBroken ? State::Failed
                                        : State::NotAsked,
                         isBroken ? failed->error : std::optional<Error>()});
    }
    const bool roadHolds = isAsked && end == roadLength;
    for (const Capability &one : capabilities)
        steps.push_back(roadHolds ? stepOf(one) : CheckStep{one.name, State::NotAsked, {}});
    return steps;
}

ConnectionCheckJob::ConnectionCheckJob(StorageThread &storage, Vault &vault, Clock &clock, Account account, Connect connect)
    : m_storage(storage), m_vault(vault), m_clock(clock), m_account(std::move(account)), m_connect(std::move(connect))
{
}

void ConnectionCheckJob::doStart()
{
    if (!m_vault.isUnlocked())
        return fail(makeError(ErrorKind::Credential, "vault.locked"));
    m_keys = m_storage.read<PlatformKeys>([id = m_account.id](Database &database) { return AccountStore(database).platformKeys(id); });
    m_keys->then(this, [this](const Result<PlatformKeys> &known) { known ? look(*known) : fail(known.error()); });
    m_keys->start();
}

void ConnectionCheckJob::doStop()
{
    m_keys.reset();
    m_ask.reset();
}

void ConnectionCheckJob::look(const PlatformKeys &known)
{
    m_steps = offlineSteps(m_account, known, m_vault, m_clock.now().toMSecsSinceEpoch());
    const bool isWhole =
        std::none_of(m_steps.begin(), m_steps.end(), [](const CheckStep &one) { return one.state == CheckStep::State::Failed; });
    if (!isWhole)
        return end({});
    auto merchant = merchantOf(m_account, known, m_vault);
    if (!merchant) {
        m_steps.back() = step("platform_keys", failure(merchant.error()));
        return end({});
    }
    m_api = &m_connect(std::move(*merchant));
    m_ask = checkPay(*m_api, m_clock);
    m_ask->then(this, [this](const Result<std::vector<Capability>> &found) { found ? end(*found) : fail(found.error()); });
    m_ask->start();
}

void ConnectionCheckJob::end(const std::vector<Capability> &capabilities)
{
    auto online = onlineSteps(capabilities);
    const auto warning = m_api ? clockWarning(*m_api) : std::nullopt;
    for (CheckStep &one : online) {
        if (warning && one.name == QLatin1String("clock") && one.state == CheckStep::State::Ok)
            one = {one.name, CheckStep::State::Warning, warning};
    }
    m_steps.insert(m_steps.end(), online.begin(), online.end());
    finish(m_steps);
}

} // namespace yiren
