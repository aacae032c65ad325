#include "sandbox/jsonshape.h"

#include "base/json.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>

namespace yiren::sandbox {

namespace {

const QLatin1String inBody("body");
constexpr qint64 surplusMemberNumber = 270924358;

std::optional<ApiReply> characterProblem(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(body);
    if (decoder.hasError())
        return parameterError(QString(), QStringLiteral("invalid UTF-8"), inBody);
    const auto isSurrogate = [](QChar c) { return c.isSurrogate(); };
    if (std::any_of(text.begin(), text.end(), isSurrogate))
        return parameterError(QString(), QStringLiteral("characters of four UTF-8 bytes"), inBody);
    return {};
}

// Looks at the raw text outside of strings: there the API knows neither null nor a number with a point or an exponent.
std::optional<ApiReply> tokenProblem(const QByteArray &body)
{
    bool inText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && c == 'n')
            return parameterError(QString(), QStringLiteral("null is not allowed"), inBody);
        else if (!inText && (c == '.' || c == 'E' || (c == 'e' && i > 0 && body[i - 1] >= '0' && body[i - 1] <= '9')))
            return parameterError(QString(), QStringLiteral("numbers must be integers"), inBody);
    }
    return {};
}

bool hasSurrogate(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); });
}

ApiReply wrong(const QString &pointer, const char *issue)
{
    return parameterError(pointer, QLatin1String(issue), inBody);
}

std::optional<ApiReply> listProblem(const QJsonArray &list, const JsonShape::Member &member, const QString &pointer)
{
    if (list.size() < member.least || list.size() > member.most)
        return wrong(pointer, "wrong number of elements");
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = pointer + u'/' + QString::number(i);
        if (!list[i].isObject())
            return wrong(place, "must be an object");
        if (auto problem = shapeProblem(list[i].toObject(), *member.inside, place))
            return problem;
    }
    return {};
}

std::optional<ApiReply> valueProblem(const QJsonValue &value, const JsonShape::Member &member, const QString &pointer)
{
    switch (member.type) {
    case JsonShape::Type::Text: {
        if (!value.isString())
            return wrong(pointer, "must be a string");
        const qsizetype bytes = value.toString().toUtf8().size();
        if (bytes < member.least || bytes > member.most)
            return wrong(pointer, "wrong length");
        if (hasSurrogate(value.toString())) // also when it was written as \ud83d\ude00
            return wrong(pointer, "characters of four UTF-8 bytes");
        return {};
    }
    case JsonShape::Type::Integer:
        if (!value.isDouble())
            return wrong(pointer, "must be an integer");
        if (value.toInteger(-1) < member.least || value.toInteger(-1) > member.most)
            return wrong(pointer, "out of range");
        return {};
    case JsonShape::Type::Boolean:
        return value.isBool() ? std::nullopt : std::optional(wrong(pointer, "must be a boolean"));
    case JsonShape::Type::Object:
        return value.isObject() ? shapeProblem(value.toObject(), *member.inside, pointer) : wrong(pointer, "must be an object");
    case JsonShape::Type::List:
        return value.isArray() ? listProblem(value.toArray(), member, pointer) : wrong(pointer, "must be an array");
    }
    return {};
}

} // namespace

std::optional<ApiReply> bodyProblem(const QByteArray &body, QJsonObject &object)
{
    if (auto problem = characterProblem(body))
        return problem;
    const auto parsed = parseObject(body);
    if (!parsed)
        return parameterError(QString(), QStringLiteral("not a JSON object"), inBody);
    object = *parsed;
    return tokenProblem(body);
}

std::optional<ApiReply> shapeProblem(const QJsonObject &object, const JsonShape &shape, const QString &pointer)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto known = [&](const JsonShape::Member &candidate) { return candidate.name == member.key(); };
        if (std::none_of(shape.members.begin(), shape.members.end(), known))
            return parameterError(pointer + u'/' + member.key(), QStringLiteral("unknown member"), inBody, surplusMemberNumber);
    }
    for (const JsonShape::Member &member : shape.members) {
        const QString place = pointer + u'/' + member.name;
        const auto found = object.constFind(member.name);
        if (found == object.constEnd()) {
            if (member.presence == JsonShape::Presence::Required)
                return wrong(place, "missing");
            continue;
        }
        if (auto problem = valueProblem(*found, member, place))
            return problem;
    }
    return {};
}

QString textIn(const QJsonObject &body, const char *name)
{
    return body.value(QLatin1String(name)).toString();
}

} // namespace yiren::sandbox
