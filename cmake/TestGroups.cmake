# Several tst_*.cpp of a folder become one program, so that what they all include is read once for them and linked once: with a program each
# that was more than half of a build from nothing. Each lies in a namespace of its own name; the first argument says which one runs, as ctest does.
# YIREN_UNITY=OFF gives every test a program of its own. A source that can't lie in a namespace (it opens one, has a main of its own, declares
# a meta type, knows conditions), or that ./dev starts by name, always has one.
math(EXPR largest_group "3500 * ${YIREN_BATCH}") # bytes of source: a compiler needs as long for it as for a batch of a layer
set(always_alone tst_pushmutations tst_sendingchaos tst_clichaos tst_killededitor tst_figurefetcher tst_followerfetcher)

# test_groups(out sources...): out is a list of groups; the sources of a group are joined by |.
function(test_groups out)
    set(groups "")
    set(group "")
    set(bytes 0)
    foreach(source IN LISTS ARGN)
        get_filename_component(name ${source} NAME_WE)
        file(STRINGS ${source} obstacles REGEX "^(namespace [a-z]|template <>|Q_DECLARE_METATYPE|#if|#define|int main)")
        if(NOT YIREN_UNITY OR obstacles OR name IN_LIST always_alone)
            list(APPEND groups ${source})
            continue()
        endif()
        file(SIZE ${source} size)
        math(EXPR bytes "${bytes} + ${size}")
        if(group AND bytes GREATER largest_group)
            list(APPEND groups "${group}")
            set(group "")
            set(bytes ${size})
        endif()
        if(group)
            string(APPEND group "|")
        endif()
        string(APPEND group ${source})
    endforeach()
    if(group)
        list(APPEND groups "${group}")
    endif()
    set(${out} "${groups}" PARENT_SCOPE)
endfunction()

# group_source(file sources...): writes the one source of a group. All includes stand before the namespaces, where they belong; those of the
# sources themselves find everything there already.
function(group_source file)
    set(includes "")
    set(parts "")
    set(table "")
    foreach(source IN LISTS ARGN)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
        get_filename_component(name ${source} NAME_WE)
        file(STRINGS ${source} lines REGEX "^#include .*[>h]\"?$")
        list(APPEND includes ${lines})
        string(APPEND parts "namespace ${name} {\n#include \"${source}\"\n}\n")
        string(APPEND table "        {\"${name}\", ${name}::mainOfTest},\n")
    endforeach()
    list(REMOVE_DUPLICATES includes)
    list(JOIN includes "\n" includes)
    file(CONFIGURE OUTPUT ${file} @ONLY CONTENT
"// Written by group_source() of cmake/TestGroups.cmake.
@includes@
#include <cstdio>
#include <cstring>
#define main mainOfTest
@parts@#undef main

int main(int argc, char **argv)
{
    const struct {
        const char *name;
        int (*run)(int, char **);
    } tests[] = {
@table@    };
    for (const auto &test : tests) {
        if (argc > 1 && std::strcmp(argv[1], test.name) == 0)
            return test.run(argc - 1, argv + 1);
    }
    std::fputs(\"Which test? The first argument is one of:\\n\", stderr);
    for (const auto &test : tests)
        std::fprintf(stderr, \"  %s\\n\", test.name);
    return 2;
}
")
endfunction()
