#pragma once

#include <QListWidget>

namespace yiren {

// Groups to tick.
class GroupChoices final : public QListWidget
{
    Q_OBJECT

public:
    explicit GroupChoices(QWidget *parent);

    void add(const QString &chat, const QString &name);
    void choose(const QString &chat); // one that is not in the list comes to its end, by its id
    QStringList chosen() const;       // ids
};

} // namespace yiren
