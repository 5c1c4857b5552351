namespace PlanPlatform.Infrastructure.Files;

// Data:Folder: the SQLite file, stored files, mail.
internal sealed record DataFolder(string Root)
{
    public string Files => Path.Combine(Root, "files");

    public string Mail => Path.Combine(Root, "mail");
}
