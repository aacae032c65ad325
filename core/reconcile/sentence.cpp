#include "reconcile/sentence.h"

namespace yiren {

QString filledSentence(const QString &sentence, const std::array<QString, 9> &texts)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar digit = i + 1 < sentence.size() ? sentence[i + 1] : QChar();
        if (sentence[i] != u'%' || digit < u'1' || digit > u'9') {
            filled += sentence[i];
            continue;
        }
        filled += texts[size_t(digit.unicode() - u'1')];
        ++i;
    }
    return filled;
}

} // namespace yiren
