#pragma once

#include "base/error.h"
#include "base/money.h"

#include <QJsonObject>
#include <QString>

namespace yiren {

// Exit statuses of CLI.md.
enum class Exit { Ok = 0, Found = 1, Usage = 2, Input = 3, Network = 4, Storage = 5, Credential = 6 };

[[nodiscard]] Exit exitOf(const Error &error);

// What the person, or the script, sees: sentences or one JSON object on stdout, errors on stderr.
class Terminal
{
public:
    explicit Terminal(bool json) : m_json(json) {}

    bool isJson() const { return m_json; }
    void say(const QString &line);                                 // human output; nothing in JSON mode
    void answer(const QJsonObject &object);                        // JSON output; nothing in human mode
    void answer(const QByteArray &json);                           // the same, one object that is bytes already
    void note(const QString &line);                                // stderr, in both modes
    void progress(const QString &what, qint64 done, qint64 total); // stderr, only on a terminal
    void complain(const Error &error);                             // sentence and next step on stderr, in both modes
    [[nodiscard]] Exit fail(const Error &error); // sentence and next step on stderr; {"error":{…}} on stdout in JSON mode

private:
    void clearProgress();

    bool m_json;
    bool m_progressShown = false;
};

// The value of "error" in an answer: code, sentence, next step and where it happened.
[[nodiscard]] QJsonObject errorObject(const Error &error);

// "¥ 1,234.56", minus in front: the house's form of money for people.
[[nodiscard]] QString yuan(Money money);

} // namespace yiren
