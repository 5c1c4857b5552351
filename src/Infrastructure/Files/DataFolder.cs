namespace PlanPlatform.Infrastructure.Files;

// Data:Folder: the SQLite file, stored files, mail, and what goes with its request.
internal sealed record DataFolder(string Root)
{
    public string Files => Path.Combine(Root, "files");

    public string Temporary => Path.Combine(Root, "tmp");

    public string Mail => Path.Combine(Root, "mail");
}
