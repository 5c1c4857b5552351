using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

// The kinds of column that the model is made of. Limits count code points, columns UTF-16 units: twice as many.
internal static class Columns
{
    // Compared by code units on SQL Server, as SQLite compares by default: ids and names order and match alike on every database.
    private const string BinaryCollation = "Latin1_General_BIN2";

    private const string BinaryAnnotation = "PlanPlatform:Binary";

    public static PropertyBuilder<string> IsTimeOrderedId(this PropertyBuilder<string> property) =>
        property.HasMaxLength(TimeOrderedId.Length).IsFixedLength().IsUnicode(false).HasAnnotation(BinaryAnnotation, true);

    public static PropertyBuilder<T> IsText<T>(this PropertyBuilder<T> property, int codePoints) => property.HasMaxLength(2 * codePoints);

    public static PropertyBuilder<string> IsBinaryText(this PropertyBuilder<string> property, int codePoints) => property.IsBinary(2 * codePoints);

    // For what is limited in UTF-16 units itself, such as addresses and domains.
    public static PropertyBuilder<string> IsBinary(this PropertyBuilder<string> property, int length) =>
        property.HasMaxLength(length).HasAnnotation(BinaryAnnotation, true);

    // 128 ASCII characters.
    public static PropertyBuilder<string> IsCollectionId(this PropertyBuilder<string> property) =>
        property.HasMaxLength(Text.IdMaxLength).IsUnicode(false).HasAnnotation(BinaryAnnotation, true);

    public static void Apply<T>(EntityTypeBuilder<T> entity)
        where T : Entity =>
        entity.Property(stored => stored.Version).IsConcurrencyToken();

    // The collation has a name on SQL Server only. A foreign key's columns compare as the key's that they refer to.
    public static void Collate(ModelBuilder builder, bool isSqlServer)
    {
        var types = builder.Model.GetEntityTypes().ToList();
        var binary = types.SelectMany(type => type.GetProperties()).Where(property => property.FindAnnotation(BinaryAnnotation) is not null).ToHashSet();
        foreach (var key in types.SelectMany(type => type.GetForeignKeys()))
            binary.UnionWith(key.Properties.Where((_, index) => binary.Contains(key.PrincipalKey.Properties[index])));
        foreach (var property in binary)
        {
            property.RemoveAnnotation(BinaryAnnotation);
            if (isSqlServer)
                property.SetCollation(BinaryCollation);
        }
    }
}
