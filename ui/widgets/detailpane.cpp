#include "widgets/detailpane.h"

#include "formatting/format.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace yiren {

DetailPane::DetailPane(QWidget *parent)
    : QFrame(parent), m_title(new TextLabel(TextLook::CardTitle, this)), m_beside(new TextLabel(TextLook::Secondary, this)),
      m_close(makeButton(ButtonLook::Quiet, this, "close")), m_scroll(new QScrollArea(this))
{
    setSurface(*this, "card");
    setFixedWidth(metrics::detailWidth);
    m_title->setWrapping(true);
    m_beside->setWrapping(true);
    auto *content = new QWidget(m_scroll);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 6, 0);
    m_body->setSpacing(6);
    m_body->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls: no pane presses what stands above it together
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, 10, metrics::cardPaddingY);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_beside);
    column->addSpacing(8);
    column->addWidget(m_scroll, 1);
    setOnlyIcon(*m_close, tr("Close"));
    connect(m_close, &QPushButton::clicked, this, &DetailPane::close);
    m_filled.setSingleShot(true);
    m_filled.setInterval(0); // after the events that show what was added
    connect(&m_filled, &QTimer::timeout, this, &DetailPane::giveKeyboardBack);
}

void DetailPane::setTitle(const QString &title, const QString &beside)
{
    m_title->setText(format::shortened(title)); // stands outside of what scrolls
    m_beside->setText(beside);
    m_beside->setVisible(!beside.isEmpty());
    setAccessibleName(title);
    m_scroll->setAccessibleName(title);
}

void DetailPane::addSection(const QString &title)
{
    m_body->addSpacing(10);
    auto *heading = new TextLabel(title, TextLook::CardTitle, this);
    heading->setWrapping(true); // its whole length would make everything below wider than the pane
    m_body->addWidget(heading);
}

void DetailPane::addFact(const QString &name, const QString &value)
{
    auto *row = new QHBoxLayout;
    auto *caption = new TextLabel(name, TextLook::Secondary, this);
    caption->setFixedWidth(92);
    caption->setWordWrap(true);
    caption->setAlignment(Qt::AlignTop);
    auto *text = new TextLabel(value, TextLook::Body, this);
    text->setWrapping(true);
    text->setCopyable(true);
    text->setAccessibleName(name + u' ' + value);
    row->addWidget(caption);
    row->addWidget(text, 1);
    m_body->addLayout(row);
}

void DetailPane::addText(const QString &text)
{
    auto *label = new TextLabel(text, TextLook::Body, this);
    label->setWrapping(true);
    m_body->addWidget(label);
}

namespace {

void emptyLayout(QLayout &layout)
{
    while (std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout())
            emptyLayout(*item->layout());
    }
}

} // namespace

void DetailPane::clear()
{
    const KeptFocus keyboard(m_scroll->widget());
    if (keyboard.wasInside()) {
        m_keyboard = keyboard;
        m_scroll->setFocus(Qt::OtherFocusReason);
        m_filled.start();
    }
    emptyLayout(*m_body);
}

// Unless who filled it knew better where the keyboard belongs.
void DetailPane::giveKeyboardBack()
{
    if (m_scroll->hasFocus())
        m_keyboard.giveTo(*m_scroll->widget());
}

void DetailPane::close()
{
    hide();
    emit closed();
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setOnlyIcon(*m_close, tr("Close"));
    QFrame::changeEvent(event);
}

void DetailPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace yiren
