#include "autoreply/welcomework.h"

#include "wecom/kf.h"

namespace yiren {

void WelcomeWork::welcome(const std::vector<WelcomeCode> &codes)
{
    m_codes.insert(m_codes.begin(), codes.rbegin(), codes.rend());
    if (!m_deciding && !m_sending && !m_noting)
        decide();
}

void WelcomeWork::decide()
{
    if (m_codes.empty() || !m_talk.corp)
        return;
    const WelcomeCode code = m_codes.back();
    m_codes.pop_back();
    if (now() - code.enteredAt >= kfWelcomeCodeMs)
        return decide();
    m_deciding = m_talk.storage.write<std::optional<PassiveAnswer>>(
        [account = m_talk.account, id = code.messageId, &calendar = m_calendar, at = now()](Database &database) {
            return answerWelcome(database, account, id, calendar, at);
        });
    m_deciding->then(this, [this, code](const Result<std::optional<PassiveAnswer>> &decided) {
        const std::optional<PassiveAnswer> said = decided ? *decided : std::nullopt; // the job goes
        m_deciding.reset();
        said ? send(code, *said) : decide();
    });
    m_deciding->start();
}

void WelcomeWork::send(const WelcomeCode &code, const PassiveAnswer &said)
{
    const QJsonObject content{{QStringLiteral("content"), said.wish.text}};
    m_sending = m_talk.corp->call(kfSendOnEventCall(code.code, said.own.messageId, said.own.kind, content));
    m_sending->then(this, [this, said](const Result<OfficialAnswer> &answer) {
        const Done sent = answer ? Done() : failure(answer.error()); // the job goes
        m_sending.reset();
        note(said, sent);
    });
    m_sending->start();
}

void WelcomeWork::note(const PassiveAnswer &said, const Done &sent)
{
    using State = TalkMessage::State;
    const bool isUnknown = !sent && sent.error().kind == ErrorKind::OutcomeUnknown;
    const State state = sent ? State::Sent : isUnknown ? State::Unknown : State::Failed;
    const QString code = sent ? QString() : sent.error().code;
    m_noting = m_talk.storage.write<void>([account = m_talk.account, said, state, code, at = now()](Database &database) {
        return noteWelcome(database, account, said, state, code, at);
    });
    m_noting->then(this, [this](const Done &) {
        m_noting.reset();
        emit answered();
        decide();
    });
    m_noting->start();
}

} // namespace yiren
