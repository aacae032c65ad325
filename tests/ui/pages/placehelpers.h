#pragma once

#include "formatting/format.h"
#include "models/tableview.h"
#include "widgets/textlabel.h"

// What the places of placesoftext.h have in common.
namespace yiren::places {

inline QString written(const QString &text)
{
    return text.left(TextLabel::mostCharacters);
}

inline QString atTheFoot(const QString &text)
{
    return format::shortened(text, 160);
}

inline QString itsBeginning(const QString &text)
{
    return text.left(1'500);
}

inline QString inShort(const QString &text)
{
    return format::shortened(text);
}

inline TableView *tableOf(std::unique_ptr<TableBase> model, QWidget *parent)
{
    auto *view = new TableView(parent);
    model->setParent(view);
    view->setTable(model.release());
    return view;
}

} // namespace yiren::places
