#include "pages/orders/viewspopover.h"

#include "formatting/format.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int viewsPopoverWidth = 320;
constexpr int longestViewName = 30;

} // namespace

ViewsPopover::ViewsPopover(const OrderView &listed, std::vector<OrderView> views, QWidget *owner)
    : Popover(owner), m_views(std::move(views)), m_name(new QLineEdit(this)), m_save(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(viewsPopoverWidth);
    if (!m_views.empty())
        body()->addWidget(new TextLabel(tr("Saved views"), TextLook::CardTitle, this));
    for (size_t place = 0; place < m_views.size(); ++place)
        addView(place);
    addNaming(listed);
    showWhatIsPossible();
}

void ViewsPopover::addView(size_t place)
{
    const OrderView &view = m_views[place];
    const QString name = format::oneLine(view.name);
    auto *row = new QHBoxLayout;
    auto *open = makeButton(ButtonLook::Link, this);
    open->setText(QString(name).replace(u'&', QLatin1String("&&")));
    open->setAccessibleName(tr("Show the view %1").arg(name));
    open->setToolTip(viewSentence(view).toHtmlEscaped());
    connect(open, &QPushButton::clicked, this, [this, place] {
        emit opened(m_views[place]);
        close();
    });
    auto *remove = makeButton(ButtonLook::Quiet, this, "close");
    setOnlyIcon(*remove, tr("Remove the view %1").arg(name));
    connect(remove, &QPushButton::clicked, this, [this, place] {
        emit removed(m_views[place], place);
        close();
    });
    row->addWidget(open);
    row->addStretch();
    row->addWidget(remove);
    body()->addLayout(row);
}

void ViewsPopover::addNaming(const OrderView &listed)
{
    auto *sentence = new TextLabel(viewSentence(listed), TextLook::Secondary, this);
    sentence->setWrapping(true);
    m_name->setMaxLength(longestViewName);
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_save->setText(tr("Save"));
    connect(m_name, &QLineEdit::textChanged, this, &ViewsPopover::showWhatIsPossible);
    connect(m_name, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit saved(m_name->text().trimmed());
        close();
    });
    body()->addWidget(new TextLabel(tr("Save what is listed"), TextLook::CardTitle, this));
    body()->addWidget(sentence);
    body()->addWidget(m_name);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
}

QString ViewsPopover::whyNot() const
{
    const QString name = m_name->text().trimmed();
    if (m_views.size() >= mostOrderViews)
        return tr("There are %1 already: remove one first").arg(mostOrderViews);
    if (name.isEmpty())
        return tr("It needs a name");
    const bool isTaken = std::any_of(m_views.begin(), m_views.end(), [&name](const OrderView &view) { return view.name == name; });
    return isTaken ? tr("Another view has this name") : QString();
}

void ViewsPopover::showWhatIsPossible()
{
    const QString why = whyNot();
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why);
}

} // namespace yiren
