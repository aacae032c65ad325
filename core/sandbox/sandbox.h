#pragma once

#include "sandbox/control.h"
#include "sandbox/corp/corpcontrol.h"
#include "sandbox/credentials.h"
#include "sandbox/official/officialcontrol.h"
#include "sandbox/studio.h"
#include "sandbox/tlsserver.h"

#include <QUrl>

#include <memory>
#include <optional>

namespace yiren::sandbox {

// The stand-in for WeChat Pay v3, for the official account and for a Mini Program, a WeChat Shop and a corporation of
// 企业微信 beside it, on one port, that the
// demonstration, the tests and `yiren-cli sandbox run` share. Written from contract/wechat-pay.md, wechat-official-account.md and wecom.md
// alone, and stricter than WeChat where that says so. There is nothing secret in it and nothing outside it.
class Sandbox
{
public:
    enum class Contents {
        Empty,  // a merchant without history
        Studio, // the demonstration company up to yesterday (studio.h)
    };
    struct Options {
        quint64 seed = 1;
        Contents contents = Contents::Empty;
        std::optional<BusinessDay> today; // of the studio, whose history ends the day before; nothing: the clock's
        PayService::Options service;
        OfficialClass accountClass = OfficialClass::VerifiedService;
        FaultScript faults;
        std::shared_ptr<const KeyRing> keys; // of an earlier run; new ones are made without
    };

    // `clock` says what time it is for WeChat; it must be safe to read from another thread.
    [[nodiscard]] static Result<std::unique_ptr<Sandbox>> create(const Clock &clock, Options options);
    ~Sandbox();

    // Serves on 127.0.0.1; port 0 takes a free one. Network, "sandbox.listen" when the port is taken.
    [[nodiscard]] Done start(quint16 port = 0);

    QUrl baseUrl() const { return m_baseUrl; } // https://127.0.0.1:PORT, once started
    QByteArray authorityPem() const;           // the CA that the client must trust
    Credentials credentials() const;
    const KeyRing &keys() const { return *m_keys; }
    const Clock &clock() const { return m_clock; } // follows the one given, moved by Control
    Control &control() { return m_control; }
    OfficialControl &officialControl() { return m_officialControl; }
    OfficialControl &miniControl() { return m_miniControl; } // the same of the Mini Program
    OfficialControl &shopControl() { return m_shopControl; } // and of the shop
    CorpControl &corpControl() { return m_corpControl; }     // and of the corporation of 企业微信
    const Studio *studio() const { return m_studio.get(); }  // nullptr when empty

private:
    [[nodiscard]] Delivery answer(const ReceivedRequest &request);
    Sandbox(const Clock &clock, const Options &options, std::shared_ptr<const KeyRing> keys, std::unique_ptr<const Studio> studio);

    std::shared_ptr<const KeyRing> m_keys;
    std::unique_ptr<const Studio> m_studio;
    KeyMode m_mode;
    MovableClock m_clock;
    QMutex m_mutex; // guards books and services between the server's thread and Control's callers
    MerchantBooks m_books;
    PayService m_service;
    OfficialBooks m_officialBooks;
    OfficialService m_official;
    OfficialBooks m_miniBooks;
    OfficialService m_mini;
    OfficialBooks m_shopBooks;
    OfficialService m_shop;
    CorpBooks m_corpBooks;
    CorpService m_corp;
    Control m_control;
    OfficialControl m_officialControl;
    OfficialControl m_miniControl;
    OfficialControl m_shopControl;
    CorpControl m_corpControl;
    TlsServer m_server; // last: it stops first
    QUrl m_baseUrl;
};

} // namespace yiren::sandbox
