#include "widgets/keyfigure.h"

#include "widgets/sparkline.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>

namespace yiren {

KeyFigure::KeyFigure(QWidget *parent)
    : Card(parent), m_caption(new TextLabel(TextLook::Caption, this)), m_figure(new TextLabel(TextLook::KeyFigure, this)),
      m_comment(new TextLabel(TextLook::Secondary, this)), m_trend(new Sparkline(this))
{
    auto *grid = new QGridLayout;
    grid->setSpacing(0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_caption, 0, 0, Qt::AlignTop);
    grid->addWidget(m_trend, 0, 1, Qt::AlignTop | Qt::AlignRight);
    grid->addWidget(m_figure, 1, 0, 1, 2);
    grid->addWidget(m_comment, 2, 0, 1, 2);
    body()->addLayout(grid);
    m_caption->setMinimumWidth(20);
    m_figure->setMinimumWidth(20);
    m_comment->setMinimumWidth(20);
    m_trend->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setFigure(QStringLiteral("—"));
}

QString KeyFigure::caption() const
{
    return m_caption->text();
}

QString KeyFigure::figure() const
{
    return m_figure->text();
}

QString KeyFigure::comment() const
{
    return m_comment->text();
}

void KeyFigure::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    nameForReaders();
}

void KeyFigure::setFigure(const QString &figure)
{
    setLook(*m_figure, TextLook::KeyFigure);
    m_figure->setWordWrap(false);
    m_figure->setText(figure);
    nameForReaders();
}

void KeyFigure::setSentence(const QString &sentence)
{
    setLook(*m_figure, TextLook::Body);
    m_figure->setWordWrap(true);
    m_figure->setText(sentence);
    nameForReaders();
}

void KeyFigure::setComment(const QString &comment, Meaning meaning)
{
    m_comment->setText(comment);
    setTone(*m_comment, meaning);
    nameForReaders();
}

void KeyFigure::keepFreeBesideComment(int width)
{
    m_comment->setContentsMargins(0, 0, width, 0);
}

void KeyFigure::setTrend(std::vector<double> values, Meaning meaning)
{
    m_trend->setVisible(values.size() > 1);
    m_trend->set(std::move(values), meaning);
}

void KeyFigure::setLeads(bool on)
{
    m_leads = on;
    setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void KeyFigure::nameForReaders()
{
    setAccessibleName(m_caption->text() + u' ' + m_figure->text());
    setAccessibleDescription(m_comment->text());
}

void KeyFigure::keyPressEvent(QKeyEvent *event)
{
    if (m_leads && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        emit activated();
    else
        Card::keyPressEvent(event);
}

void KeyFigure::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_leads && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit activated();
    Card::mouseReleaseEvent(event);
}

} // namespace yiren
