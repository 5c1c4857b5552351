using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Persistence;

internal sealed class NewIds(PlanPlatformDbContext context, IdBlocks blocks) : INewIds
{
    public Task<int> NextAsync<TEntity>(CancellationToken cancellationToken) => ReserveAsync<TEntity>(1, cancellationToken);

    public async Task<int> ReserveAsync<TEntity>(int count, CancellationToken cancellationToken)
    {
        var name = typeof(TEntity).Name;
        int first;
        while (!blocks.TryTake(name, count, out first))
        {
            // Within a write, which holds the writers' turn and may be undone, ids are taken with it and given to nobody else.
            if (context.Database.CurrentTransaction is not null)
                return await AdvanceAsync(context, name, count, cancellationToken);

            // A database that doesn't answer now leaves the caller in the same doubt as a little later.
            context.Progress.Stage = WriteStage.Begun;
            await blocks.RefillAsync(name, count, cancellationToken);
        }

        return first;
    }

    public static Task<int> AdvanceAsync(PlanPlatformDbContext context, string name, int count, CancellationToken cancellationToken)
    {
        var statement = context.Database.IsSqlite()
            ? "UPDATE IdBlocks SET Next = Next + @count WHERE Name = @name RETURNING Next - @count"
            : "UPDATE IdBlocks SET Next = Next + @count OUTPUT deleted.Next WHERE Name = @name";
        return context.Database.GetDbConnection().QuerySingleAsync<int>(new CommandDefinition(
            statement, new { count, name }, context.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken: cancellationToken));
    }
}
