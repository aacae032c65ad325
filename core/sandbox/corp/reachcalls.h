#pragma once

#include "sandbox/corp/corpbooks.h"
#include "sandbox/official/deskanswer.h"
#include "time/clock.h"

namespace yiren::sandbox {

// The calls behind /cgi-bin/externalcontact/ (contract/wecom.md 2.1, 3, 4) and the robot's (5.1). Where the contract leaves it open: an
// external_userid that is nobody's friend comes back in fail_list; a task that is younger than 30 seconds says 41063; a page of results may
// end early; a moment's task is made by the second question.
class GroupCalls
{
public:
    GroupCalls(CorpBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    // nothing: no such call. `name`: what stands behind /cgi-bin/externalcontact/.
    [[nodiscard]] std::optional<DeskAnswer> answer(const QByteArray &name, const QJsonObject &body);

private:
    [[nodiscard]] DeskAnswer list(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer get(const QJsonObject &body);
    [[nodiscard]] DeskAnswer addWay(const QJsonObject &body);
    [[nodiscard]] DeskAnswer getWay(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer removeWay(const QJsonObject &body);
    [[nodiscard]] CorpJoinWay *way(const QJsonObject &body) const;

    CorpBooks &m_books;
    const Clock &m_clock;
};

class MassCalls
{
public:
    MassCalls(CorpBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] std::optional<DeskAnswer> answer(const QByteArray &name, const QJsonObject &body);

private:
    [[nodiscard]] DeskAnswer add(const QJsonObject &body);
    [[nodiscard]] DeskAnswer list(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer tasks(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer results(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer remind(const QJsonObject &body);
    [[nodiscard]] DeskAnswer cancel(const QJsonObject &body);
    [[nodiscard]] int problemOf(const QJsonObject &body) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    CorpBooks &m_books;
    const Clock &m_clock;
};

class MomentCalls
{
public:
    MomentCalls(CorpBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] std::optional<DeskAnswer> answer(const QByteArray &name, const QJsonObject &body);
    [[nodiscard]] DeskAnswer making(const QString &jobid); // a GET

private:
    [[nodiscard]] DeskAnswer add(const QJsonObject &body);
    [[nodiscard]] DeskAnswer list(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer touches(const QJsonObject &body) const;
    [[nodiscard]] int problemOf(const QJsonObject &body) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    CorpBooks &m_books;
    const Clock &m_clock;
};

// What a robot of an internal group is told: 20 messages in any minute.
[[nodiscard]] DeskAnswer robotAnswer(ReachBook &book, const QString &key, const QJsonObject &body, qint64 nowMs);
// Whether an attachment is one of those that the contract knows (2.9), with what it needs; 0, or the code.
[[nodiscard]] int attachmentProblem(const CorpBooks &books, const QJsonObject &attachment, bool isOfMoment, qint64 nowMs);

} // namespace yiren::sandbox
