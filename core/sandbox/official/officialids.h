#pragma once

#include "sandbox/randomstream.h"

#include <QJsonValue>
#include <QString>

namespace yiren::sandbox {

// The numbers and names that the account gives out. Numbers are odd and beyond 2^53, so that a client which keeps them as double loses
// them; `publish_id` and `msg_data_id` come as number or as text, as the seed decides (contract/wechat-official-account.md 11.3).
class OfficialIds
{
public:
    explicit OfficialIds(quint64 seed) : m_random(seed), m_number(firstNumber + 2 * m_random.below(1'000'000)) {}

    qint64 number() { return m_number += 2; }
    QString mediaId(); // 64 characters of [0-9A-Za-z_-]
    QString hex(int length);
    QJsonValue either(qint64 number) { return m_random.chance(500) ? QJsonValue(number) : QJsonValue(QString::number(number)); }
    bool chance() { return m_random.chance(500); } // for shapes that vary between answers

private:
    static constexpr qint64 firstNumber = 9'007'199'254'740'993; // 2^53 + 1

    RandomStream m_random;
    qint64 m_number;
};

} // namespace yiren::sandbox
