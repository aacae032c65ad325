#include "vault/keychainkeyplace.h"

#include "crypto/digest.h"

#include <QTimer>

namespace yiren {

namespace {

Error keyPlaceError(const KeychainReply &reply)
{
    switch (reply.error) {
    case KeychainError::NoEntry:
        return makeError(ErrorKind::NotFound, "keychain.no_entry", reply.text);
    case KeychainError::Denied:
        return makeError(ErrorKind::Credential, "keychain.denied", reply.text);
    case KeychainError::None:
    case KeychainError::Unavailable:
        break;
    }
    return makeError(ErrorKind::Credential, "keychain.unavailable", reply.text);
}

// One name, one time limit for all of its steps.
template <typename T>
class KeychainJob : public Job<T>
{
public:
    KeychainJob(Keychain &keychain, QString name, std::chrono::milliseconds limit) : m_keychain(keychain), m_name(std::move(name))
    {
        m_limit.setSingleShot(true);
        m_limit.setInterval(limit);
        QObject::connect(&m_limit, &QTimer::timeout, this, [this] { this->fail(makeError(ErrorKind::Credential, "keychain.no_answer")); });
    }

protected:
    void doStart() override
    {
        m_limit.start();
        ask();
    }
    void doStop() override { m_limit.stop(); }
    virtual void ask() = 0;

    // Late answers end here; so do those of a step whose job was stopped.
    Keychain::Answer step(std::function<void(const KeychainReply &)> next)
    {
        return [this, next = std::move(next)](const KeychainReply &reply) {
            if (!this->isFinished())
                next(reply);
        };
    }

    Keychain &m_keychain;
    const QString m_name;

private:
    QTimer m_limit;
};

class ReadKeyJob final : public KeychainJob<SharedSecret>
{
public:
    using KeychainJob::KeychainJob;

protected:
    void ask() override
    {
        m_keychain.read(m_name, this, step([this](const KeychainReply &reply) {
                            if (reply.error != KeychainError::None)
                                return fail(keyPlaceError(reply));
                            if (reply.bytes.size() != vaultKeyBytes)
                                return fail(makeError(ErrorKind::Credential, "keychain.not_a_key", QString::number(reply.bytes.size())));
                            finish(std::make_shared<const Secret>(reply.bytes));
                        }));
    }
};

class WriteKeyJob final : public KeychainJob<void>
{
public:
    WriteKeyJob(Keychain &keychain, const QString &name, std::chrono::milliseconds limit, SharedSecret key)
        : KeychainJob(keychain, name, limit), m_key(std::move(key))
    {
    }

protected:
    // libsecret goes on reading an older entry of the same name: it must be gone first.
    void ask() override
    {
        m_keychain.remove(m_name, this, step([this](const KeychainReply &reply) {
                              if (reply.error != KeychainError::None && reply.error != KeychainError::NoEntry)
                                  return fail(keyPlaceError(reply));
                              write();
                          }));
    }

private:
    void write()
    {
        m_keychain.write(m_name, m_key->bytes(), this, step([this](const KeychainReply &reply) {
                             if (reply.error != KeychainError::None)
                                 return fail(keyPlaceError(reply));
                             readBack();
                         }));
    }
    void readBack()
    {
        m_keychain.read(m_name, this, step([this](const KeychainReply &reply) {
                            if (reply.error != KeychainError::None || !equalInConstantTime(reply.bytes, m_key->bytes()))
                                return fail(makeError(ErrorKind::Credential, "keychain.not_kept", reply.text));
                            finish({});
                        }));
    }

    SharedSecret m_key;
};

class RemoveKeyJob final : public KeychainJob<void>
{
public:
    using KeychainJob::KeychainJob;

protected:
    void ask() override
    {
        m_keychain.remove(m_name, this, step([this](const KeychainReply &reply) {
                              if (reply.error != KeychainError::None && reply.error != KeychainError::NoEntry)
                                  return fail(keyPlaceError(reply));
                              finish({});
                          }));
    }
};

} // namespace

KeychainKeyPlace::KeychainKeyPlace(Keychain &keychain, std::chrono::milliseconds limit) : m_keychain(keychain), m_limit(limit) {}

JobHandle<SharedSecret> KeychainKeyPlace::read(const QString &name)
{
    return JobHandle<SharedSecret>(new ReadKeyJob(m_keychain, name, m_limit));
}

JobHandle<void> KeychainKeyPlace::write(const QString &name, SharedSecret key)
{
    return JobHandle<void>(new WriteKeyJob(m_keychain, name, m_limit, std::move(key)));
}

JobHandle<void> KeychainKeyPlace::remove(const QString &name)
{
    return JobHandle<void>(new RemoveKeyJob(m_keychain, name, m_limit));
}

} // namespace yiren
