#include "pages/orders/sourcechoice.h"

#include "pages/orders/orderwords.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array listedSources{RecordSource::Query, RecordSource::Import, RecordSource::Bill,
                                   RecordSource::Hand,  RecordSource::Shop,   RecordSource::Demo};

} // namespace

SourceChoice::SourceChoice(QWidget *parent) : QComboBox(parent)
{
    for (size_t i = 0; i <= listedSources.size(); ++i)
        addItem({});
    connect(this, &QComboBox::currentIndexChanged, this,
            [this](int index) { emit chosen(index == 0 ? std::nullopt : std::optional(listedSources[static_cast<size_t>(index) - 1])); });
    retranslate();
}

void SourceChoice::setSource(std::optional<RecordSource> source)
{
    const auto found = std::find(listedSources.begin(), listedSources.end(), source);
    const QSignalBlocker silent(this);
    setCurrentIndex(found == listedSources.end() ? 0 : 1 + static_cast<int>(found - listedSources.begin()));
}

void SourceChoice::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SourceChoice::retranslate()
{
    setAccessibleName(tr("Where orders come from"));
    setToolTip(accessibleName());
    setItemText(0, tr("All sources"));
    for (size_t i = 0; i < listedSources.size(); ++i)
        setItemText(1 + static_cast<int>(i), orderSourceWord(listedSources[i]));
}

} // namespace yiren
