#pragma once

#include <QTest>
#include <QWidget>

namespace yiren {

// The first shown field of that kind and accessible name; none: null.
template <typename T>
T *shownField(const QWidget &page, const char *name)
{
    for (T *field : page.findChildren<T *>()) {
        if (field->isVisible() && field->accessibleName() == QLatin1String(name))
            return field;
    }
    return nullptr;
}

// The same, waited for: what is added to a shown page is seen only with the next events. One that doesn't come stops the program.
template <typename T>
T &awaitedField(const QWidget &page, const char *name)
{
    if (!QTest::qWaitFor([&page, name] { return shownField<T>(page, name) != nullptr; }, 10'000))
        qFatal("%s is not shown", name);
    return *shownField<T>(page, name);
}

} // namespace yiren
