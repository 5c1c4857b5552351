using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>What SQL Server would refuse, or warn of, found without one.</summary>
internal sealed class SqlServerModelTests
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server: a nonclustered index key.
    private const int WidestIndex = 1700;

    // A unique index is named by its error, or is here with the reason why no caller needs one.
    private static readonly Dictionary<string, string> UnnamedUniqueIndexes = new(StringComparer.Ordinal)
    {
        ["Organisations(NormalizedDomain)"] = "Made by the host, or with random letters: the second of two alike runs again and gets others.",
        ["Applications(ClientId)"] = "Client ids are generated.",
        ["Admissions(ApplicationId,OrganisationId)"] = "An admission is looked up before it is given.",
        ["Grants(PersonId,ApplicationId)"] = "Two approvals at once are one: the second runs again and finds the first.",
        ["AccessTokens(Hash)"] = "Tokens are 256 random bits; the second of two equal refreshes runs again and finds the pair.",
        ["AccessTokens(RefreshTokenId)"] = "A pair is made in one write.",
        ["AuthorizationCodes(Hash)"] = "Codes are 256 random bits.",
        ["RefreshTokens(Hash)"] = "The second of two equal refreshes runs again and finds the pair.",
        ["TokenChains(CodeHash)"] = "The second exchange of a code runs again and finds the chain that it ends.",
        ["IdempotentAnswers(KeyHash)"] = "The second of two requests runs again and finds the first one's answer.",
        ["Documents(FileId)"] = "Files' ids are generated.",
        ["CompanyDocuments(FileId)"] = "Files' ids are generated.",
        ["QuotaPlans(OrganisationId,IsDefault)"] = "The second of two marks at once runs again and takes it from the first.",
        ["Accounts(PersonId)"] = "A person gets an account together with its row.",
        ["Accounts(NormalizedUserName)"] = "A user name is a member's e-mail address, whose own index speaks first.",
        ["People(NormalizedEmail)"] = "Who registers an address second runs again, finds it taken and gets the same answer.",
        ["SignInFailures(NameHash)"] = "The second of two failures at once runs again and finds the row.",
        ["People(OrganisationId,Eid)"] = "The second of two first sights runs again and finds the person.",
        ["People(OrganisationId,Uid)"] = "The second of two first sights runs again and finds the person.",
        ["People(OrganisationId,NormalizedEmail)"] = "The second of two first sights runs again and finds the person.",
    };

    private SqlServerDbContext _context = null!;
    private List<IEntityType> _types = null!;

    [OneTimeSetUp]
    public void ReadModel()
    {
        _context = new SqlServerDesignTime().CreateDbContext([]);
        _types = _context.GetService<IDesignTimeModel>().Model.GetEntityTypes().ToList();
    }

    [OneTimeTearDown]
    public void Dispose() => _context.Dispose();

    // A log-in and a change of the password would each go by what the other has not written yet.
    [Test]
    public void AccountsThatAWriteDecidesOn_AreHeld()
    {
        const string Held = "FROM Accounts WITH (UPDLOCK, HOLDLOCK)";

        var stamp = _context.People.Select(person => _context.AccountStamps.Where(account => account.PersonId == person.Id).Select(account => account.Stamp).FirstOrDefault());

        Assert.That(stamp.ToQueryString(), Does.Contain(Held));
        Assert.That(_context.HeldAccounts.AsTracking().Where(account => account.PersonId == 1).ToQueryString(), Does.Contain(Held));
    }

    [Test]
    public void Indexes_AreNotWiderThanSqlServerTakes()
    {
        var wide = _types.SelectMany(type => type.GetIndexes()).Select(index => (Name: NameOf(index), Width: index.Properties.Sum(WidthOf)))
            .Where(index => index.Width > WidestIndex);

        Assert.That(wide, Is.Empty);
    }

    [Test]
    public void Keys_AreNotWiderThanSqlServerTakes()
    {
        // Identity's own tables are as wide as Identity makes them; SQL Server warns, and refuses only rows that are as long as that.
        var wide = _types.Where(type => !type.ClrType.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal))
            .SelectMany(type => type.GetKeys()).Select(key => (Name: key.ToString(), Width: key.Properties.Sum(WidthOf)))
            .Where(key => key.Width > 900);

        Assert.That(wide, Is.Empty);
    }

    [Test]
    public void CascadePaths_AreOneAtMostFromAnyTableToAnyOther()
    {
        var cascades = _types.SelectMany(type => type.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Select(key => (From: key.PrincipalEntityType.GetTableName()!, To: key.DeclaringEntityType.GetTableName()!))
            .ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);

        foreach (var table in _types.Select(type => type.GetTableName()!))
            Assert.That(Reached(cascades, table, [table]), Is.Unique.And.Not.Contains(table), $"from {table}");
    }

    [Test]
    public void ForeignKeys_CompareAsWhatTheyReferTo()
    {
        var mixed = _types.SelectMany(type => type.GetForeignKeys())
            .SelectMany(key => key.Properties.Zip(key.PrincipalKey.Properties))
            .Where(pair => pair.First.GetCollation() != pair.Second.GetCollation() || pair.First.GetColumnType() != pair.Second.GetColumnType());

        Assert.That(mixed, Is.Empty);
    }

    [Test]
    public void UniqueIndexes_NameTheirErrorOrHaveAReason()
    {
        var unnamed = _types.SelectMany(type => type.GetIndexes())
            .Where(index => index.IsUnique && index.FindAnnotation(UniqueIndexes.Annotation) is null)
            .Select(NameOf);

        Assert.That(unnamed, Is.EquivalentTo(UnnamedUniqueIndexes.Keys));
    }

    [Test]
    public void Ids_AreComparedAsBinaryText()
    {
        var ids = _types.Where(type => type.ClrType.Assembly == typeof(Domain.Common.Entity).Assembly)
            .SelectMany(type => type.FindPrimaryKey()!.Properties).Where(property => property.ClrType == typeof(string));

        Assert.That(ids.Where(property => property.GetCollation()?.Contains("_BIN2", StringComparison.Ordinal) != true), Is.Empty);
    }

    private static IEnumerable<string> Reached(ILookup<string, string> cascades, string from, string[] path) =>
        cascades[from].SelectMany(to => path.Contains(to, StringComparer.Ordinal) ? [to] : Reached(cascades, to, [.. path, to]).Prepend(to));

    private static string NameOf(IIndex index) =>
        $"{index.DeclaringEntityType.GetTableName()}({string.Join(',', index.Properties.Select(property => property.Name))})";

    private static int WidthOf(IProperty property)
    {
        var type = Regex.Match(property.GetColumnType(), @"^(?<name>\w+)(\((?<length>\w+)\))?$", RegexOptions.ExplicitCapture);
        var length = type.Groups["length"].Value is { Length: > 0 } and not "max" and var digits ? int.Parse(digits, CultureInfo.InvariantCulture) : int.MaxValue / 4;
        return type.Groups["name"].Value switch
        {
            "nvarchar" or "nchar" => 2 * length,
            "varchar" or "char" or "varbinary" or "binary" => length,
            "bigint" or "datetime2" => 8,
            "uniqueidentifier" => 16,
            "int" or "date" or "bit" => 4,
            var other => throw new InvalidOperationException($"How wide is {other}?"),
        };
    }
}
