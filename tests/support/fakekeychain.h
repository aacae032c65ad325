#pragma once

#include "vault/keychain.h"

#include <QHash>
#include <QTimer>

namespace yiren {

// A keychain in one of the seven states in which a desktop's keychain is met. The words are those of libsecret and QtKeychain 0.13.2.
class FakeKeychain final : public Keychain
{
public:
    enum class State { NoBus, NoService, Unlocked, LockedWithEntry, LockedWithoutEntry, DiesDuringJob, NeverAnswers };

    State state = State::Unlocked;
    int callsUntilDeath = 1;    // of DiesDuringJob: so many are still answered
    bool forgetsWrites = false; // says yes and keeps nothing
    int calls = 0;
    QString name = QStringLiteral("fake");
    QHash<QString, QByteArray> entries;

    void read(const QString &key, QObject *context, Answer answer) override
    {
        reply(context, std::move(answer), [this, key]() -> KeychainReply {
            if (isLocked() || !entries.contains(key))
                return {KeychainError::NoEntry, QStringLiteral("Entry not found"), {}};
            return {KeychainError::None, {}, entries.value(key)};
        });
    }
    void write(const QString &key, const QByteArray &bytes, QObject *context, Answer answer) override
    {
        reply(context, std::move(answer), [this, key, bytes]() -> KeychainReply {
            if (isLocked())
                return {KeychainError::Denied, QStringLiteral("Cannot create an item in a locked collection"), {}};
            if (!forgetsWrites)
                entries.insert(key, bytes);
            return {};
        });
    }
    void remove(const QString &key, QObject *context, Answer answer) override
    {
        reply(context, std::move(answer), [this, key]() -> KeychainReply {
            if (!isLocked())
                entries.remove(key);
            return {};
        });
    }
    QString backend() const override { return name; }

private:
    bool isLocked() const { return state == State::LockedWithEntry || state == State::LockedWithoutEntry; }

    void reply(QObject *context, Answer answer, std::function<KeychainReply()> work)
    {
        ++calls;
        const bool dead = state == State::DiesDuringJob && calls > callsUntilDeath;
        if (state == State::NeverAnswers)
            return;
        QTimer::singleShot(0, context, [this, dead, answer = std::move(answer), work = std::move(work)] {
            if (state == State::NoBus)
                return answer({KeychainError::Unavailable, QStringLiteral("Cannot autolaunch D-Bus without X11 $DISPLAY"), {}});
            if (state == State::NoService)
                return answer({KeychainError::Unavailable,
                               QStringLiteral("The name org.freedesktop.secrets was not provided by any .service files"),
                               {}});
            if (dead)
                return answer(
                    {KeychainError::Unavailable, QStringLiteral("Message recipient disconnected from message bus without replying"), {}});
            answer(work());
        });
    }
};

} // namespace yiren
