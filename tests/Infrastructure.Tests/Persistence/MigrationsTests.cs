using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class MigrationsTests
{
    private static readonly PlanPlatformDbContext[] Contexts =
        [new SqliteDesignTime().CreateDbContext([]), new SqlServerDesignTime().CreateDbContext([])];

    [TestCaseSource(nameof(Contexts))]
    public void Model_IsThatOfTheLastMigration(DbContext context)
    {
        var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        if (snapshot is IMutableModel mutable)
            snapshot = mutable.FinalizeModel();
        var former = context.GetService<IModelRuntimeInitializer>().Initialize(snapshot, designTime: true, validationLogger: null);

        var differences = context.GetService<IMigrationsModelDiffer>().GetDifferences(
            former.GetRelationalModel(), context.GetService<IDesignTimeModel>().Model.GetRelationalModel());

        Assert.That(differences.Select(difference => difference.GetType().Name), Is.Empty);
    }

    [Test]
    public void SqlServerScript_HasEveryTableIndexAndConstraint()
    {
        var context = Contexts[1];
        var script = context.GetService<IMigrator>().GenerateScript();

        foreach (var table in context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            Assert.That(script, Does.Contain($"CREATE TABLE [{table.Name}]"));
            foreach (var index in table.Indexes)
                Assert.That(script, Does.Contain($"INDEX [{index.Name}] ON [{table.Name}]"));
            foreach (var key in table.ForeignKeyConstraints)
                Assert.That(script, Does.Contain($"CONSTRAINT [{key.Name}] FOREIGN KEY"));
            foreach (var key in table.UniqueConstraints)
                Assert.That(script, Does.Match($@"CONSTRAINT \[{key.Name}\] (PRIMARY KEY|UNIQUE)"));
            foreach (var check in table.CheckConstraints)
                Assert.That(script, Does.Contain($"CONSTRAINT [{check.Name}] CHECK"));
        }
    }

    [Test]
    public void SqlServerScript_InTheDocsIsThatOfTheMigrations()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "PlanPlatform.sln")))
            root = root.Parent;
        var folder = Path.Combine(root.FullName, "docs", "sql");
        var (head, kept) = (File.ReadAllText(Path.Combine(folder, "head.sql")), File.ReadAllText(Path.Combine(folder, "planplatform.sql")));

        // A context of its own: the generator numbers its variables on from one script to the next.
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.That(kept.ReplaceLineEndings().Trim(), Is.EqualTo(head.ReplaceLineEndings() + script.ReplaceLineEndings().Trim()), "run docs/sql/make");
    }

    [OneTimeTearDown]
    public void DisposeContexts() => Array.ForEach(Contexts, context => context.Dispose());
}
