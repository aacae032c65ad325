#include "reconcile/fundnote.h"

namespace yiren {

namespace {

// The amount between `word` and the next 元.
std::optional<Money> amountBehind(QStringView text, QStringView word)
{
    const qsizetype at = text.indexOf(word);
    if (at < 0)
        return {};
    const QStringView rest = text.mid(at + word.size());
    const qsizetype end = rest.indexOf(u'元');
    return end < 0 ? std::nullopt : Money::fromYuanText(rest.left(end).trimmed());
}

} // namespace

FundNote fundNoteOf(QStringView text)
{
    return {amountBehind(text, u"总金额"), amountBehind(text, u"含手续费")};
}

} // namespace yiren
