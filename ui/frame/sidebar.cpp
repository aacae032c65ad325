#include "frame/sidebar.h"

#include "formatting/format.h"
#include "frame/navigationbutton.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yiren {

namespace {

// The program's icon (resources/desktop) in the colours of the theme, and its name.
class Brand : public QWidget
{
public:
    explicit Brand(QWidget *parent) : QWidget(parent) { setFixedHeight(38); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Accent));
        painter.drawRoundedRect(QRectF(10, 2, 22, 22), 7, 7);
        painter.setBrush(color(Role::OnFill));
        painter.drawEllipse(QPointF(21, 10), 3, 3);
        painter.drawRoundedRect(QRectF(15, 16, 12, 3), 1.5, 1.5);
        if (width() <= metrics::narrowSidebarWidth)
            return;
        QFont name = font();
        name.setPixelSize(16);
        name.setBold(true);
        painter.setFont(name);
        painter.setPen(color(Role::Ink));
        painter.drawText(QRect(40, 0, width() - 40, 26), Qt::AlignVCenter, Sidebar::tr("Yiren"));
    }
};

} // namespace

Sidebar::Sidebar(std::vector<Entry> entries, QWidget *parent)
    : QFrame(parent), m_entries(std::move(entries)), m_brand(new Brand(this)), m_shortcuts(makeButton(ButtonLook::Quiet, this, "keyboard")),
      m_owner(new TextLabel(TextLook::Secondary, this)), m_kind(new TextLabel(TextLook::Faint, this)),
      m_safety(new TextLabel(TextLook::Faint, this))
{
    setObjectName(QStringLiteral("sidebar"));
    setSurface(*this, "side");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 16, 10, 12);
    column->setSpacing(2);
    column->addWidget(m_brand);
    for (const Entry &entry : m_entries) {
        auto *button = new NavigationButton(entry.iconName, this);
        connect(button, &QPushButton::clicked, this, [this, name = entry.name] { emit chosen(name); });
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    column->addStretch();
    column->addWidget(m_shortcuts, 0, Qt::AlignLeft);
    connect(m_shortcuts, &QPushButton::clicked, this, &Sidebar::shortcutsWanted);
    for (TextLabel *label : {m_owner, m_kind, m_safety}) {
        label->setWrapping(true);
        label->setContentsMargins(10, 0, 4, 0);
        column->addWidget(label);
    }
    setNarrow(false);
    retranslate();
}

void Sidebar::setCurrent(const QByteArray &name)
{
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_buttons[i]->setChecked(m_entries[i].name == name);
}

void Sidebar::setWaiting(const QByteArray &name, int count, bool urgent)
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].name == name)
            m_buttons[i]->setWaiting(count, urgent);
    }
}

void Sidebar::setFoot(const QString &owner, const QString &kind, const QString &safety)
{
    m_owner->setText(format::oneLine(owner));
    m_kind->setText(format::oneLine(kind));
    m_safety->setText(format::shortened(safety, 160));
}

void Sidebar::setPlace(const QString &folder)
{
    m_safety->setToolTip(u"<span>" + tr("Data folder: %1").arg(folder).toHtmlEscaped() + u"</span>"); // a folder may be called like markup
}

void Sidebar::setNarrow(bool narrow)
{
    setFixedWidth(narrow ? metrics::narrowSidebarWidth : metrics::sidebarWidth);
    for (NavigationButton *button : m_buttons)
        button->setNarrow(narrow);
    for (TextLabel *label : {m_owner, m_kind, m_safety})
        label->setVisible(!narrow);
    m_brand->update();
}

void Sidebar::retranslate()
{
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_buttons[i]->setName(m_entries[i].title());
    setOnlyIcon(*m_shortcuts, tr("Keyboard shortcuts (F1)"));
    setAccessibleName(tr("Pages"));
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yiren
