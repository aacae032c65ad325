#include "push/pushfield.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <optional>

namespace yiren {

namespace {

bool mayRepeat(QStringView name) // contract/wecom.md 7.5
{
    return name == u"AuthAddOpenKfId" || name == u"AuthDelOpenKfId";
}

// Reads one element after the other without calling itself.
class PushXmlReader
{
public:
    explicit PushXmlReader(const QString &text) : m_xml(text) {}

    Result<PushField> read()
    {
        while (!m_xml.atEnd() && !m_failure) {
            m_xml.readNext();
            take();
        }
        if (m_failure)
            return failure(*m_failure);
        if (m_xml.hasError())
            return failure(ErrorKind::BadReply, "push.xml", m_xml.errorString().left(200));
        return std::move(m_root);
    }

private:
    void refuse(const char *code, const QString &detail = {}) { m_failure = makeError(ErrorKind::BadReply, code, detail.left(100)); }

    void take()
    {
        switch (m_xml.tokenType()) {
        case QXmlStreamReader::StartElement:
            return begin();
        case QXmlStreamReader::EndElement:
            return end();
        case QXmlStreamReader::Characters:
            if (!m_open.empty())
                m_open.back().text += m_xml.text();
            return;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            return refuse("push.dtd");
        default:
            return; // beginning, end, comments; errors are asked for afterwards
        }
    }

    void begin()
    {
        const QString name = m_xml.qualifiedName().toString();
        if (m_open.empty() && name != QLatin1String("xml"))
            return refuse("push.xml", name);
        if (m_open.size() >= size_t(deepestPush))
            return refuse("push.too_deep");
        if (++m_elements > mostPushFields)
            return refuse("push.too_many");
        if (m_open.size() == 1 && !mayRepeat(name) && m_open.front().find(name))
            return refuse("push.repeated", name);
        m_open.push_back({name, {}, {}});
    }

    void end()
    {
        PushField field = std::move(m_open.back());
        m_open.pop_back();
        if (!field.fields.empty())
            field.text.clear(); // the space between its elements
        if (m_open.empty())
            m_root = std::move(field);
        else
            m_open.back().fields.push_back(std::move(field));
    }

    QXmlStreamReader m_xml;
    std::vector<PushField> m_open; // from the root to where we are
    PushField m_root;
    int m_elements = 0;
    std::optional<Error> m_failure;
};

} // namespace

Result<PushField> readPushXml(const QByteArray &bytes)
{
    if (bytes.size() > mostPushBytes)
        return failure(ErrorKind::BadReply, "push.too_long", QString::number(bytes.size()));
    // Decoded here, whatever encoding a declaration names: one reading only.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorKind::BadReply, "push.encoding");
    return PushXmlReader(text).read();
}

} // namespace yiren
