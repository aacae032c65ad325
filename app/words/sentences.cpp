#include "words/sentences.h"

#include "pay/payerrors.h"
#include "words/labels.h"
#include "wechat/officialerrors.h"
#include "wecom/corperrors.h"
#include "words/wording.h"

#include <algorithm>

namespace yiren {

namespace {

// In one pass: a file may be called "{line}".
QString filled(const char *text, const Error &error)
{
    const std::pair<const char *, QString> marks[] = {{"{file}", error.place.file},
                                                      {"{line}", QString::number(error.place.line)},
                                                      {"{column}", error.place.column},
                                                      {"{expected}", expectedText(error.place.expected)},
                                                      {"{found}", error.place.found},
                                                      {"{kind}", kindText(error.place.found)},
                                                      {"{detail}", error.detail},
                                                      {"{endpoint}", error.endpoint},
                                                      {"{status}", QString::number(error.httpStatus)},
                                                      {"{code}", error.code},
                                                      {"{request}", error.requestId}};
    const QString sentence = QCoreApplication::translate("Sentence", text);
    QString whole;
    for (QStringView rest = sentence; !rest.isEmpty();) {
        const auto mark = std::find_if(std::begin(marks), std::end(marks),
                                       [rest](const auto &entry) { return rest.startsWith(QLatin1String(entry.first)); });
        whole += mark == std::end(marks) ? QString(rest.front()) : mark->second;
        rest = rest.sliced(mark == std::end(marks) ? 1 : QLatin1String(mark->first).size());
    }
    return whole;
}

const Wording *wordingOf(const Error &error)
{
    const QLatin1String corp = corpErrorKey(error);
    const QString official = corp.isEmpty() ? QString(officialErrorKey(error)) : QString(corp);
    const QString key = official.isEmpty() ? QString(payErrorKey(error)) : official;
    for (const QString &code : {key, error.code}) {
        for (const auto list :
             {payWordings(),       officialWordings(), customerWordings(), postWordings(),     fileWordings(),         analyzeWordings(),
              storageWordings(),   secretWordings(),   networkWordings(),  productWordings(),  personalDataWordings(), experimentWordings(),
              retentionWordings(), segmentWordings(),  sellingWordings(),  shippingWordings(), gatewayWordings(),      ruleWordings(),
              talkWordings(),      menuWordings(),     commentWordings(),  reachWordings(),    groupWordings()}) {
            for (const Wording &wording : list) {
                if (!code.isEmpty() && code == QLatin1String(wording.code))
                    return &wording;
            }
        }
    }
    return nullptr;
}

// A code that nobody has worded: everything that helps support, never a blank.
QString bareSentence(const Error &error)
{
    QString sentence = QCoreApplication::translate("Sentence", "It did not work: %1").arg(error.code);
    if (!error.endpoint.isEmpty())
        sentence += QCoreApplication::translate("Sentence", " (%1, status %2)").arg(error.endpoint, QString::number(error.httpStatus));
    if (!error.detail.isEmpty())
        sentence += QStringLiteral(": ") + error.detail;
    return sentence;
}

} // namespace

QString sentenceOf(const Error &error)
{
    const Wording *wording = wordingOf(error);
    QString sentence = wording ? filled(wording->sentence, error) : bareSentence(error);
    if (error.kind == ErrorKind::OutcomeUnknown)
        sentence += u'\n' + QCoreApplication::translate("Sentence", "Whether WeChat did it is not known; it was not sent again.");
    if (!error.requestId.isEmpty())
        sentence += QCoreApplication::translate("Sentence", " [%1, Request-ID %2]").arg(error.code, error.requestId);
    return sentence;
}

QString nextStepOf(const Error &error, Face face)
{
    if (face == Face::Window) {
        for (const WindowStep &step : windowSteps()) {
            if (error.code == QLatin1String(step.code))
                return filled(step.next, error);
        }
    }
    const Wording *wording = wordingOf(error);
    return wording && *wording->next ? filled(wording->next, error) : QString();
}

} // namespace yiren
