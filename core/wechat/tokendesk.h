#pragma once

#include "wechat/fetchtokenjob.h"

namespace yiren {

// The token of one account for everybody who asks in this process: fetched once, however many wait for it (contract 1.2).
class TokenDesk final : public QObject
{
    Q_OBJECT

public:
    explicit TokenDesk(const TokenSurroundings &surroundings) : m_around(surroundings) {}

    // A token that may be sent. Errors of the token endpoint; "wechat.40164" is not tried again by itself.
    [[nodiscard]] JobHandle<QByteArray> token();
    // WeChat did not take it: the next one who asks gets another, if WeChat gives one.
    void refuse(const QByteArray &token);

    [[nodiscard]] bool isFreshNow() const;
    void fetch(); // unless that is under way; settled() follows
    [[nodiscard]] const Result<QByteArray> &settledToken() const { return m_settled; }

signals:
    void settled();

private:
    void settle(const Result<AccessToken> &fetched);

    TokenSurroundings m_around;
    AccessToken m_token;
    QByteArray m_refused;
    qint64 m_steadyEnd = 0; // when m_token ends, on the transport's steady clock
    Result<QByteArray> m_settled = QByteArray();
    JobHandle<AccessToken> m_fetch;
};

} // namespace yiren
