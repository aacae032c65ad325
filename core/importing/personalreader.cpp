#include "importing/personalreader.h"

#include "bills/badrows.h"
#include "bills/billcolumns.h"

#include <QRegularExpression>

namespace yiren {

namespace {

struct DirectionWord {
    PersonalDirection direction;
    QStringView word;
};
constexpr DirectionWord directionWords[] = {
    {PersonalDirection::In, u"收入"},
    {PersonalDirection::Out, u"支出"},
    {PersonalDirection::Neutral, u"中性交易"},
};

std::optional<PersonalDirection> directionOf(const QString &word)
{
    for (const DirectionWord &known : directionWords) {
        if (word == known.word)
            return known.direction;
    }
    return word.isEmpty() ? std::optional(PersonalDirection::Neutral) : std::nullopt; // "/"
}

} // namespace

Result<bool> PersonalReader::next(PersonalRow &row)
{
    if (!m_columns) {
        const auto found = findHeader();
        if (!found)
            return failure(found.error());
        if (!*found)
            return failure(inputError("statement.unknown_layout", placeAt(1, PersonalColumns::word(PersonalColumn::Time))));
    }
    for (;;) {
        const auto more = m_scanner.next(m_row);
        if (!more || !*more)
            return more;
        if (takeRow(row))
            return true;
        if (auto added = m_badLines.add(quarantinedLine(m_fault, rawLine())); !added)
            return failure(added.error());
    }
}

Result<bool> PersonalReader::findHeader()
{
    for (;;) {
        const auto more = m_scanner.next(m_row);
        if (!more || !*more)
            return more;
        QStringList words;
        for (size_t i = 0; i < m_row.size(); ++i)
            words.append(normalisedHeader(m_row[i]));
        if (PersonalColumns::isHeader(words)) {
            m_columns = PersonalColumns::fromHeader(m_row);
            return true;
        }
        takePreamble(words.first());
    }
}

// "共43笔记录", "收入：1笔 0.35元"
void PersonalReader::takePreamble(const QString &line)
{
    static const QRegularExpression rows(QStringLiteral("^共(\\d+)笔记录"));
    static const QRegularExpression figure(QStringLiteral("^(收入|支出|中性交易)[：:]\\s*(\\d+)笔\\s*([\\d.,]+)元"));
    if (const auto match = rows.match(line); match.hasMatch())
        m_statedRows = match.capturedView(1).toLongLong();
    if (const auto match = figure.match(line); match.hasMatch()) {
        const auto sum = looseYuanValue(match.captured(3).toStdString());
        const auto direction = directionOf(match.captured(1));
        if (sum && direction)
            m_stated[static_cast<size_t>(*direction)] = Figure{match.capturedView(2).toLongLong(), *sum};
    }
}

bool PersonalReader::takeRow(PersonalRow &row)
{
    m_fault = placeAt(m_row.number());
    if (!m_columns->fits(m_row)) {
        m_fault = placeAt(m_row.number(), {}, QStringLiteral("cells:%1").arg(m_columns->count()), QString::number(m_row.size()));
        return false;
    }
    const auto time = m_times.toMs(cell(PersonalColumn::Time).toStdString());
    if (!time)
        return refuse(PersonalColumn::Time, "time");
    const auto direction = directionOf(cell(PersonalColumn::Direction));
    if (!direction)
        return refuse(PersonalColumn::Direction, "收入|支出|/");
    const auto amount = looseYuanValue(cell(PersonalColumn::Amount).toStdString());
    if (!amount)
        return refuse(PersonalColumn::Amount, "amount_yuan");
    row = {};
    row.line = m_row.number();
    row.tradedAt = *time;
    row.direction = *direction;
    row.amount = *amount;
    row.kind = cell(PersonalColumn::Kind);
    row.counterparty = cell(PersonalColumn::Counterparty);
    row.product = cell(PersonalColumn::Product);
    row.method = cell(PersonalColumn::Method);
    row.state = cell(PersonalColumn::State);
    row.tradeNo = cell(PersonalColumn::TradeNo);
    row.merchantNo = cell(PersonalColumn::MerchantNo);
    row.note = cell(PersonalColumn::Note);
    Figure &counted = m_counted[static_cast<size_t>(row.direction)];
    ++counted.count;
    counted.sum += row.amount;
    return true;
}

SummaryCheck PersonalReader::summary() const
{
    SummaryCheck check;
    if (m_statedRows)
        check.numbers.push_back({QStringLiteral("记录笔数"), *m_statedRows, m_counted[0].count + m_counted[1].count + m_counted[2].count});
    for (const DirectionWord &known : directionWords) {
        const auto index = static_cast<size_t>(known.direction);
        if (!m_stated[index])
            continue;
        check.numbers.push_back({known.word + QStringLiteral("笔数"), m_stated[index]->count, m_counted[index].count});
        check.numbers.push_back({known.word + QStringLiteral("金额"), m_stated[index]->sum.fen(), m_counted[index].sum.fen()});
    }
    return check;
}

bool PersonalReader::refuse(PersonalColumn column, const char *expected)
{
    m_fault = placeAt(m_row.number(), PersonalColumns::word(column), QString::fromUtf8(expected), visibleText(cell(column).toStdString()));
    return false;
}

std::string PersonalReader::rawLine() const
{
    std::string line;
    for (size_t i = 0; i < m_row.size(); ++i)
        line.append(i == 0 ? "" : ",").append(m_row[i]);
    return line;
}

} // namespace yiren
