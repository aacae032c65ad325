#include "push/pushfield.h"

#include <QStringDecoder>

#include <algorithm>

namespace yiren {

namespace {

bool isJsonDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// By RFC 8259. Qt's reader takes the last of two equal names; here this is no push.
class PushJsonReader
{
public:
    explicit PushJsonReader(QStringView text) : m_text(text) {}

    Result<PushField> read()
    {
        PushField root;
        skipSpace();
        if (peek() != u'{')
            return failure(ErrorKind::BadReply, "push.json", QStringLiteral("no object"));
        readValue(root, 0);
        skipSpace();
        if (m_code == nullptr && m_at < m_text.size())
            refuse("push.json");
        if (m_code != nullptr)
            return failure(ErrorKind::BadReply, m_code, m_detail.left(100));
        root.name = QStringLiteral("xml"); // as the other form's root is named
        return root;
    }

private:
    bool refuse(const char *code, const QString &detail = {})
    {
        if (m_code == nullptr) {
            m_code = code;
            m_detail = detail.isEmpty() ? QString::number(m_at) : detail;
        }
        return false;
    }
    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    void skipSpace()
    {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            ++m_at;
    }
    bool eat(QChar wanted)
    {
        skipSpace();
        if (peek() != wanted || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    bool readValue(PushField &into, int depth)
    {
        if (depth >= deepestPush)
            return refuse("push.too_deep");
        if (++m_values > mostPushFields)
            return refuse("push.too_many");
        skipSpace();
        if (peek() == u'{')
            return readObject(into, depth);
        if (peek() == u'[')
            return readArray(into, depth);
        if (peek() == u'"')
            return readText(into.text);
        for (const QStringView word : {QStringView(u"true"), QStringView(u"false"), QStringView(u"null")}) {
            if (m_text.sliced(m_at).startsWith(word)) {
                m_at += word.size();
                into.text = word == u"null" ? QString() : word.toString();
                return true;
            }
        }
        return readNumber(into.text);
    }

    bool readObject(PushField &into, int depth)
    {
        ++m_at;
        if (eat(u'}'))
            return true;
        do {
            PushField field;
            skipSpace();
            if (peek() != u'"' || !readText(field.name) || !eat(u':'))
                return refuse("push.json");
            if (std::any_of(into.fields.begin(), into.fields.end(), [&](const PushField &other) { return other.name == field.name; }))
                return refuse("push.repeated", field.name);
            if (!readValue(field, depth + 1))
                return false;
            into.fields.push_back(std::move(field));
        } while (eat(u','));
        return eat(u'}') || refuse("push.json");
    }

    bool readArray(PushField &into, int depth)
    {
        ++m_at;
        if (eat(u']'))
            return true;
        do {
            into.fields.push_back({QStringLiteral("item"), {}, {}});
            if (!readValue(into.fields.back(), depth + 1))
                return false;
        } while (eat(u','));
        return eat(u']') || refuse("push.json");
    }

    bool readNumber(QString &into)
    {
        const qsizetype start = m_at;
        const auto digits = [this] {
            const qsizetype from = m_at;
            while (isJsonDigit(peek()))
                ++m_at;
            return m_at - from;
        };
        if (peek() == u'-')
            ++m_at;
        const bool hasZero = peek() == u'0';
        const qsizetype whole = digits();
        bool isNumber = whole > 0 && !(hasZero && whole > 1);
        if (peek() == u'.') {
            ++m_at;
            isNumber = digits() > 0 && isNumber;
        }
        if (peek() == u'e' || peek() == u'E') {
            ++m_at;
            if (peek() == u'+' || peek() == u'-')
                ++m_at;
            isNumber = digits() > 0 && isNumber;
        }
        into = m_text.sliced(start, m_at - start).toString();
        return isNumber || refuse("push.json");
    }

    bool readText(QString &into)
    {
        ++m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"')
                return isWhole(into) || refuse("push.encoding");
            if (c.unicode() < 0x20)
                return refuse("push.json");
            if (c != u'\\')
                into += c;
            else if (!readEscape(into))
                return false;
        }
        return refuse("push.json");
    }

    bool readEscape(QString &into)
    {
        constexpr QStringView letters = u"\"\\/bfnrt";
        constexpr QStringView meant = u"\"\\/\b\f\n\r\t";
        const QChar letter = peek();
        ++m_at;
        if (const qsizetype known = letters.indexOf(letter); known >= 0 && !letter.isNull()) {
            into += meant[known];
            return true;
        }
        if (letter != u'u' || m_at + 4 > m_text.size())
            return refuse("push.json");
        char16_t code = 0;
        for (const QChar c : m_text.sliced(m_at, 4)) {
            const QChar low = c.toLower();
            const bool isLetter = low >= u'a' && low <= u'f';
            if (!isLetter && !isJsonDigit(c))
                return refuse("push.json");
            code = char16_t(code * 16 + (isLetter ? low.unicode() - u'a' + 10 : c.unicode() - u'0'));
        }
        m_at += 4;
        into += QChar(code);
        return true;
    }

    static bool isWhole(QStringView text) { return text.isValidUtf16(); } // \u may name half a character

    QStringView m_text;
    qsizetype m_at = 0;
    int m_values = 0;
    const char *m_code = nullptr;
    QString m_detail;
};

} // namespace

Result<PushField> readPushJson(const QByteArray &bytes)
{
    if (bytes.size() > mostPushBytes)
        return failure(ErrorKind::BadReply, "push.too_long", QString::number(bytes.size()));
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorKind::BadReply, "push.encoding");
    return PushJsonReader(text).read();
}

} // namespace yiren
