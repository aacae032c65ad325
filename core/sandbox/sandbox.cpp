#include "sandbox/sandbox.h"

#include "sandbox/studioreach.h"
#include "sandbox/studioshipping.h"
#include "sandbox/studioshop.h"
#include "sandbox/studiotalk.h"

#include <QMutexLocker>

namespace yiren::sandbox {

namespace {

MerchantBooks emptyBooks()
{
    MerchantBooks books;
    books.identity = {QStringLiteral("1900012345"), QStringLiteral("wx0123456789abcdef"), QStringLiteral("沙箱商户")};
    return books;
}

constexpr qsizetype usualFollowers = 128;
constexpr quint64 secretSalt = 0x6f6666696369616c;
constexpr quint64 miniSalt = 0x6d696e6970726f67;
constexpr quint64 shopSalt = 0x73686f7073686f70;
constexpr quint64 corpSalt = 0x77652d636f6d2d31;
const QString miniAppid = QStringLiteral("wx6d696e6970726f67");
const QString shopAppid = QStringLiteral("wx73686f7073686f70");

OfficialSettings settingsOf(const MerchantIdentity &identity, const Sandbox::Options &options)
{
    OfficialSettings settings;
    settings.accountClass = options.accountClass;
    settings.appid = identity.appid;
    settings.appSecret = OfficialIds(options.seed ^ secretSalt).hex(32);
    return settings;
}

OfficialSettings settingsBeside(OfficialClass kind, const QString &appid, quint64 seed)
{
    OfficialSettings settings;
    settings.accountClass = kind;
    settings.appid = appid;
    settings.appSecret = OfficialIds(seed).hex(32);
    return settings;
}

CorpBooks corporationOf(quint64 seed, EffectLedger &effects)
{
    return {.corpid = QLatin1String(studioCorpid),
            .secret = OfficialIds(seed ^ corpSalt).hex(43),
            .tokens = {},
            .kf = {},
            .reach = {},
            .effects = effects,
            .tokenless = {},
            .pushTokens = {},
            .coming = {}};
}

} // namespace

Result<std::unique_ptr<Sandbox>> Sandbox::create(const Clock &clock, Options options)
{
    std::unique_ptr<const Studio> studio;
    if (options.contents == Contents::Studio)
        studio = std::make_unique<const Studio>(makeStudio(options.seed, options.today.value_or(BusinessDay::of(clock.now()))));
    std::shared_ptr<const KeyRing> keys = options.keys;
    if (!keys) {
        auto made = KeyRing::generate(studio ? studio->identity.mchid : emptyBooks().identity.mchid, clock.now());
        if (!made)
            return failure(made.error());
        keys = std::make_shared<const KeyRing>(std::move(*made));
    }
    return std::unique_ptr<Sandbox>(new Sandbox(clock, options, std::move(keys), std::move(studio)));
}

Sandbox::Sandbox(const Clock &clock, const Options &options, std::shared_ptr<const KeyRing> keys, std::unique_ptr<const Studio> studio)
    : m_keys(std::move(keys)), m_studio(std::move(studio)), m_mode(options.service.mode), m_clock(clock),
      m_books(m_studio ? booksOf(*m_studio) : emptyBooks()), m_service(m_books, *m_keys, m_clock, options.service),
      m_officialBooks(m_clock, settingsOf(m_books.identity, options), options.seed, m_books.effects),
      m_official(m_officialBooks, m_service.faults(), m_clock),
      m_miniBooks(m_clock, settingsBeside(OfficialClass::MiniProgram, miniAppid, options.seed ^ miniSalt), options.seed ^ miniSalt,
                  m_books.effects),
      m_mini(m_miniBooks, m_service.faults(), m_clock),
      m_shopBooks(m_clock, settingsBeside(OfficialClass::Shop, shopAppid, options.seed ^ shopSalt), options.seed ^ shopSalt,
                  m_books.effects),
      m_shop(m_shopBooks, m_service.faults(), m_clock), m_corpBooks(corporationOf(options.seed, m_books.effects)),
      m_corp(m_corpBooks, m_service.faults(), m_clock), m_control(m_books, m_service, m_clock, m_mutex),
      m_officialControl(m_officialBooks, m_official, m_clock, m_mutex), m_miniControl(m_miniBooks, m_mini, m_clock, m_mutex),
      m_shopControl(m_shopBooks, m_shop, m_clock, m_mutex), m_corpControl(m_corpBooks, m_corp, m_clock, m_mutex),
      m_server(m_keys->server.certificate.toPem(), m_keys->server.key.toPem(), [this](const ReceivedRequest &request) {
          const QMutexLocker lock(&m_mutex);
          return answer(request);
      })
{
    m_officialBooks.followers = inventedFollowers(usualFollowers);
    m_service.faults() = options.faults;
    if (m_studio) {
        m_miniBooks.shipping = studioShipping(*m_studio);
        m_shopBooks.shop = studioShop(*m_studio);
        m_corpBooks.kf = studioTalk(*m_studio);
        m_corpBooks.reach = studioReach(*m_studio);
    }
}

Sandbox::~Sandbox() = default;

// Who asks is known by the AppID or by the token; what neither knows is the official account's to refuse.
Delivery Sandbox::answer(const ReceivedRequest &request)
{
    if (!isOfficialPath(request.path()))
        return m_service.handle(request);
    if (m_corp.isMeant(request))
        return m_corp.handle(request);
    for (OfficialService *beside : {&m_mini, &m_shop}) {
        if (beside->isMeant(request))
            return beside->handle(request);
    }
    return m_official.handle(request);
}

Done Sandbox::start(quint16 port)
{
    const auto taken = m_server.start(port);
    if (!taken)
        return failure(taken.error());
    m_baseUrl = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(*taken));
    const QMutexLocker lock(&m_mutex);
    m_service.setBaseUrl(m_baseUrl.toString());
    return {};
}

QByteArray Sandbox::authorityPem() const
{
    return m_keys->authority.certificate.toPem();
}

Credentials Sandbox::credentials() const
{
    Credentials credentials;
    credentials.mchid = m_books.identity.mchid;
    credentials.appid = m_books.identity.appid;
    credentials.appSecret = m_officialBooks.settings.appSecret.toLatin1();
    credentials.miniAppid = m_miniBooks.settings.appid;
    credentials.miniSecret = m_miniBooks.settings.appSecret.toLatin1();
    credentials.shopAppid = m_shopBooks.settings.appid;
    credentials.shopSecret = m_shopBooks.settings.appSecret.toLatin1();
    credentials.corpid = m_corpBooks.corpid;
    credentials.corpSecret = m_corpBooks.secret.toLatin1();
    credentials.merchantSerial = m_keys->merchant.certificate.serial();
    credentials.merchantKeyPem = m_keys->merchant.key.toPem();
    credentials.apiV3Key = m_keys->apiV3Key;
    if (m_mode == KeyMode::PublicKey || m_mode == KeyMode::Switching) {
        credentials.publicKeyId = m_keys->payKeyId;
        credentials.publicKeyPem = m_keys->payKey.publicKey().toPem();
    }
    if (m_mode != KeyMode::PublicKey)
        credentials.platformCertificatePem = m_keys->platform[0].certificate.toPem();
    return credentials;
}

} // namespace yiren::sandbox
