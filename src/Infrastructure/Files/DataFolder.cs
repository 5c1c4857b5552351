namespace PlanPlatform.Infrastructure.Files;

// Data:Folder: the SQLite file, stored files, mail, and what goes with its request.
internal sealed record DataFolder(string Root)
{
    public string Files => Path.Combine(Root, "files");

    public string Temporary => Path.Combine(Root, "tmp");

    public string Mail => Path.Combine(Root, "mail");

    // It holds people's data: a folder that is made here is its owner's alone, and so is each missing one above it.
    public static string Make(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path).FullName;
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent && !Directory.Exists(parent))
            Make(parent);
        return Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }
}
