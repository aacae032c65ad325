#include "pages/content/countedfield.h"

#include "content/articletext.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace yiren {

namespace {

constexpr int captionWidth = 44;
constexpr int countWidth = 52;

} // namespace

CountedField::CountedField(qsizetype limit, QWidget *parent)
    : QWidget(parent), m_limit(limit), m_caption(new TextLabel(TextLook::Secondary, this)), m_field(new QLineEdit(this)),
      m_count(new TextLabel(TextLook::Faint, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_caption->setFixedWidth(captionWidth);
    m_count->setFixedWidth(countWidth);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_caption);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &CountedField::count);
    connect(m_field, &QLineEdit::textEdited, this, &CountedField::edited);
    count();
}

void CountedField::setCaption(const QString &caption, const QString &hint)
{
    m_caption->setText(caption);
    m_field->setAccessibleName(caption);
    m_field->setPlaceholderText(hint);
    count();
}

void CountedField::setText(const QString &text)
{
    m_field->setText(text);
    m_field->setCursorPosition(0);
}

QString CountedField::text() const
{
    return m_field->text();
}

void CountedField::count()
{
    const qsizetype used = characterCount(m_field->text());
    const QString words = QStringLiteral("%1/%2").arg(used).arg(m_limit);
    m_count->setText(used > m_limit ? QString(QStringLiteral("✗ ") + words) : words);
    setTone(*m_count, used > m_limit ? Meaning::Wrong : Meaning::Neutral);
    m_field->setAccessibleDescription(used > m_limit ? tr("%1 characters, %2 too many").arg(used).arg(used - m_limit)
                                                     : tr("%1 of %2 characters").arg(used).arg(m_limit));
}

} // namespace yiren
