#include "content/wordlist.h"

#include "base/json.h"
#include "content/finding.h"

#include <QFile>
#include <QJsonArray>

namespace yiren {

namespace {

Result<ForbiddenWord> readWord(const QJsonObject &entry, const QStringList &rules)
{
    ForbiddenWord word{entry.value(u"word").toString(),
                       u"words." + entry.value(u"rule").toString(),
                       entry.value(u"article").toInt(),
                       entry.value(u"rewrite").toString(),
                       {}};
    if (word.word.size() < 2 || !rules.contains(word.rule) || word.article <= 0 || word.rewrite.isEmpty())
        return failure(ErrorKind::Input, "words.invalid", word.word);
    const QJsonArray allowed = entry.value(u"allow").toArray();
    for (const QJsonValue &phrase : allowed) {
        word.allowed.append(phrase.toString());
        if (!word.allowed.last().contains(word.word))
            return failure(ErrorKind::Input, "words.invalid", word.allowed.last());
    }
    return word;
}

} // namespace

Result<WordList> readWordList(const QByteArray &json)
{
    const auto object = parseObject(json);
    if (!object)
        return failure(object.error());
    WordList list{object->value(u"list").toString(),
                  object->value(u"version").toString(),
                  QDate::fromString(object->value(u"date").toString(), Qt::ISODate),
                  {}};
    if (list.name.isEmpty() || list.version.isEmpty() || !list.date.isValid())
        return failure(ErrorKind::Input, "words.invalid", list.name);
    const QStringList rules = findingRules();
    const QJsonArray words = object->value(u"words").toArray();
    for (const QJsonValue &entry : words) {
        auto word = readWord(entry.toObject(), rules);
        if (!word)
            return failure(word.error());
        list.words.push_back(*std::move(word));
    }
    return list;
}

std::vector<WordList> shippedWordLists()
{
    std::vector<WordList> lists;
    for (const char *name : {"advertising", "medical", "finance"}) {
        QFile file(QStringLiteral(":/words/%1.json").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto list = readWordList(file.readAll()))
            lists.push_back(*std::move(list));
    }
    return lists;
}

} // namespace yiren
