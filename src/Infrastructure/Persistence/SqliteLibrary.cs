using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace PlanPlatform.Infrastructure.Persistence;

// The SQLite that SQLitePCLRaw bundles may be old, and waits for any lock by whole seconds (3.35.5). Where the system has a newer one,
// that one is used: docs/decisions/0007.
internal static class SqliteLibrary
{
    private const string BundledName = "e_sqlite3";
    private const string SystemName = "libsqlite3.so.0";

    private static readonly Lazy<string> Chosen = new(Choose, LazyThreadSafetyMode.ExecutionAndPublication);

    // Chooses the library once in this process, and says which.
    public static string Use() => Chosen.Value;

    private static string Choose()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        var bundled = Load(BundledName, provider);
        var system = Load(SystemName, provider);
        var chosen = system is { } found && (bundled is null || found.Version > bundled.Value.Version) ? found : bundled;
        if (chosen is { } library)
        {
            NativeLibrary.SetDllImportResolver(
                provider, (name, _, _) => name == BundledName ? library.Handle : IntPtr.Zero);
        }

        Batteries_V2.Init();

        // Counting SQLite's memory takes a lock that all threads share, for a figure that nobody asks for.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return $"SQLite {raw.sqlite3_libversion().utf8_to_string()} ({(chosen?.Handle == system?.Handle ? "the system's" : "bundled")})";
    }

    private static (IntPtr Handle, int Version)? Load(string name, Assembly assembly)
    {
        if (!NativeLibrary.TryLoad(name, assembly, searchPath: null, out var handle)
            || !NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var export))
            return null;
        return (handle, Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)());
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
