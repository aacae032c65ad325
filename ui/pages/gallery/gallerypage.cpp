#include "pages/gallery/gallerypage.h"

#include "formatting/language.h"
#include "frame/pageheader.h"
#include "pages/gallery/chartexamples.h"
#include "pages/gallery/figureexamples.h"
#include "pages/gallery/shareexamples.h"
#include "pages/gallery/stateexamples.h"
#include "pages/gallery/tableexample.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

GalleryPage::GalleryPage(const PageServices &services, QWidget *parent)
    : Page("gallery", parent), m_scroll(new QScrollArea(content())), m_search(new SearchField(this)), m_new(new QAction(this)),
      m_toast(makeButton(ButtonLook::Plain, this)), m_theme(makeButton(ButtonLook::Plain, this, "moon")),
      m_language(makeButton(ButtonLook::Plain, this, "language"))
{
    m_new->setIcon(lineIcon("plus", Role::OnFill));
    setPrimaryAction(m_new);
    setUsesPeriod(true);
    m_search->setFixedWidth(220);
    m_search->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    header()->addAction(m_search);
    setListSearch(m_search);
    for (QPushButton *button : {m_toast, m_theme, m_language})
        header()->addAction(button);
    m_scroll->setWidgetResizable(true);
    auto *inside = new QWidget(m_scroll);
    auto *examples = new QVBoxLayout(inside);
    examples->setContentsMargins(0, 0, 0, 0);
    examples->setSpacing(metrics::gap);
    examples->addWidget(new FigureExamples(inside));
    examples->addWidget(new ChartExamples(inside));
    examples->addWidget(new ShareExamples(inside));
    examples->addWidget(new TableExample(services.memory, inside));
    examples->addWidget(new StateExamples(inside));
    m_scroll->setWidget(inside);
    setSurface(*inside, "page");
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    connect(m_toast, &QPushButton::clicked, this, [this] { emit noticed(tr("Order 20261122-0041 is marked as shipped."), [] {}); });
    connect(m_theme, &QPushButton::clicked, this,
            [&theme = services.theme] { theme.setMode(theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark); });
    connect(m_language, &QPushButton::clicked, this, [&language = services.language] {
        language.setLanguage(language.language() == Language::Chinese ? Language::English : Language::Chinese);
    });
}

void GalleryPage::refresh()
{
    showReady();
}

void GalleryPage::retranslate()
{
    header()->setTitle(tr("Gallery"), tr("every part of the window, with examples"));
    m_scroll->setAccessibleName(tr("Gallery"));
    m_search->setHint(tr("Search the list"), QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_new->setText(tr("New"));
    m_toast->setText(tr("Show a message"));
    m_theme->setText(tr("Light or dark"));
    m_language->setText(tr("中文 / English"));
    emit waitingChanged(3, true);
}

} // namespace yiren
